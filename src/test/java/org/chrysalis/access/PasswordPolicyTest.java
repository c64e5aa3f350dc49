package org.chrysalis.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final String[] OWN = {"Morwenna Pascoe", "m.pascoe@marlhaven.example", "Marlhaven Council"};

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seventeen quiet lanterns",
                "correct horse battery stable",
                "jvlwqkxzptrn",
                "zahlen-und-wörter",
                "ἀρχὴ ἥμισυ παντός",
                "marlhaven seals eat plums on tuesdays"
            })
    void takesLongOnesWithoutAskingForCapitalsOrSigns(String password) {
        assertThatCode(() -> policy.check(password, OWN)).doesNotThrowAnyException();
    }

    @Test
    void takesAVeryLongOne() {
        assertThatCode(() -> policy.check("seventeen quiet lanterns ".repeat(8), OWN))
                .hasMessage("access.password.common");
        assertThatCode(() -> policy.check("seventeen quiet lanterns; ".repeat(7) + "and another", OWN))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesShortOnes() {
        assertThatThrownBy(() -> policy.check("hW7$kp!2zQx", OWN)).hasMessage("access.password.short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password2026!",
                "p4$$w0rd2026",
                "Welcome12345",
                "liverpool2026",
                "aaaaaaaaaaaaa",
                "abcdefghijklm",
                "123456789012",
                "qwertyuiopas",
                "letmeinletmein",
                "Summer Holiday 2026",
                "1qaz2wsx3edc",
                "ababababababab",
                "correct horse battery staple",
                "iloveyou1234"
            })
    void refusesWhatEverybodyThinksOfFirst(String password) {
        assertThatThrownBy(() -> policy.check(password, OWN)).hasMessage("access.password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MorwennaPascoe1",
                "marlhaven-council",
                "Chrysalis!2026",
                "m.pascoe@marlhaven.example",
                "morwenna 123456"
            })
    void refusesOnesMadeOfWhoTheyAreAndWhereTheyWork(String password) {
        assertThatThrownBy(() -> policy.check(password, OWN)).hasMessageStartingWith("access.password.");
    }
}
