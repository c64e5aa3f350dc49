package org.chrysalis.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A link for a new password that whoever starts the program asks for. */
@ApplicationTest
@Transactional
class OperatorPasswordLinkTest {

    @Autowired
    private PasswordLinks links;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation council;

    @BeforeEach
    void foundsACouncil() {
        council = organisations.found();
    }

    @Test
    void helpsTheOnlyAdministrator() {
        Actor admin = council.admin();
        PasswordLinks.Link link = made(admin).orElseThrow();
        assertThat(links.owner(link.token()))
                .hasValueSatisfying(owner -> assertThat(owner.email()).isEqualTo(organisations.emailOf(admin)));
        links.use(link.token(), "{noop}something quite long");
        assertThat(links.owner(link.token())).as("it works once").isEmpty();
    }

    @Test
    void helpsSomebodyOfSeveralOrganisationsWithoutACommonAdministrator() {
        Actor elsewhere = council.staff();
        TestOrganisation other = organisations.found();
        other.alsoHere(elsewhere, BuiltInRole.STAFF);
        assertThat(made(elsewhere)).isPresent();
    }

    @Test
    void isToldToTheTrailAsMadeByNobodyInTheProduct() {
        made(council.admin());
        assertThat(jdbc.sql("""
                        select person_id is null from audit_entry
                        where organisation_id = ? and action = 'password-link-made'""").param(council.id()).query(Boolean.class).list())
                .containsExactly(true);
    }

    @Test
    void helpsNobodyWhoMayNotComeIn() {
        Actor staff = council.staff();
        jdbc.sql("update membership set active = false where person_id = ?")
                .param(staff.personId())
                .update();
        assertThat(made(staff)).isEmpty();
        assertThat(links.makeAsOperator("nobody@nowhere.example")).isEmpty();
    }

    private Optional<PasswordLinks.Link> made(Actor actor) {
        return links.makeAsOperator(" " + organisations.emailOf(actor).toUpperCase() + " ");
    }
}
