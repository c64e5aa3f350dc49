package org.chrysalis.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** As the program makes it, not the quick one that its other tests have. */
class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void makesEachGuessTakeMemoryAndTime() {
        String hash = passwords.hash("seventeen quiet lanterns");
        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=16384,t=2,p=1$");
        assertThat(passwords.matches("seventeen quiet lanterns", hash)).isTrue();
        assertThat(passwords.matches("seventeen quiet lantern", hash)).isFalse();
        assertThat(passwords.matches("seventeen quiet lanterns", null)).isFalse();
    }

    @Test
    void asksForAnotherHashWhereLessEffortWentIntoOne() {
        String quick =
                "{argon2id}$argon2id$v=19$m=8192,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$c29tZWhhc2hzb21laGFzaHNvbWVoYXNoc29tZWhhc2g";
        assertThat(passwords.isOutdated(quick)).isTrue();
        assertThat(passwords.isOutdated(passwords.hash("seventeen quiet lanterns")))
                .isFalse();
    }
}
