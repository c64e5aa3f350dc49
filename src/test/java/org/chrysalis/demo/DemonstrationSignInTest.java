package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.chrysalis.people.Organisations;
import org.chrysalis.support.DemonstrationMode;
import org.chrysalis.support.Misconfigured;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is said and refused by whether the demonstration is in the database, not by what the settings hope. */
@ApplicationTest
@Transactional
class DemonstrationSignInTest {

    @Autowired
    private JdbcClient jdbc;

    private final Organisations organisations = mock(Organisations.class);
    private DemonstrationMark mark;

    @BeforeEach
    void notLoaded() {
        mark = new DemonstrationMark(jdbc);
    }

    @Test
    void offersNobodyWhereAnInstallationHasOnlyItsOwnPeople() {
        when(organisations.none()).thenReturn(false);
        DemonstrationSignIn signIn = signIn(true);
        assertThat(signIn.offered()).isFalse();
        assertThat(signIn.people()).isEmpty();
        assertThat(signIn.lines()).isEmpty();
    }

    @Test
    void offersItsPeopleOnceTheyAreThere() {
        when(organisations.none()).thenReturn(true);
        DemonstrationSignIn signIn = signIn(true);
        assertThat(signIn.offered()).as("while it is being loaded").isTrue();
        assertThat(signIn.people()).isEmpty();

        when(organisations.none()).thenReturn(false);
        mark.leave();
        assertThat(signIn.offered()).isTrue();
        assertThat(signIn.people()).hasSize(3);
        assertThat(signIn.lines()).extracting("text").contains("admin@marlhaven.example");
    }

    @Test
    void offersNobodyWhereItIsOff() {
        when(organisations.none()).thenReturn(true);
        assertThat(signIn(false).offered()).isFalse();
        assertThat(signIn(false).lines()).isEmpty();
    }

    @Test
    void refusesItsDataWithoutTheDemonstration() {
        assertThatCode(() -> guard(false).afterPropertiesSet()).doesNotThrowAnyException();
        mark.leave();
        assertThatCode(() -> guard(true).afterPropertiesSet()).doesNotThrowAnyException();
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> guard(false).afterPropertiesSet())
                .withMessageContaining("passwords are published")
                .withMessageContaining("CHRYSALIS_DEMO=on");
    }

    private DemonstrationSignIn signIn(boolean on) {
        return new DemonstrationSignIn(new DemonstrationMode(on), organisations, mark, "none");
    }

    private DemonstrationGuard guard(boolean on) {
        return new DemonstrationGuard(new DemonstrationMode(on), mark);
    }
}
