package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chrysalis.initiative.AttentionItem;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Overview;
import org.chrysalis.initiative.Recording;
import org.chrysalis.initiative.Sight;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** A sentence that somebody reads leads to a page that they may open, whatever their role and whoever may act. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttentionLeadsSomewhereTest {

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Overview overview;

    @Autowired
    private Actors actors;

    @Autowired
    private Recording recording;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private TransactionStatus transaction;

    /** Reasons whose day is still to come as well: one day they are read. */
    @BeforeAll
    void load() {
        transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        demonstration.load(today);
        saysThatSomethingIsLow();
        jdbc.sql("update attention set appears_on = :today where appears_on > :today")
                .param("today", today)
                .update();
    }

    /** No team of the story does so now. */
    private void saysThatSomethingIsLow() {
        jdbc.sql("""
                update pulse_tally t set momentum = array[0, 3, 3, 0, 0, 0]
                from pulse_round r join initiative i on i.id = r.initiative_id
                where r.id = t.round_id and i.reference = 'MAR-07' and r.closes_on < :today""").param("today", today).update();
        jdbc.sql("select organisation_id, id from initiative where reference = 'MAR-07'")
                .query(row -> {
                    recording.refresh(row.getLong("organisation_id"), row.getLong("id"));
                });
    }

    @AfterAll
    void takeBack() {
        transactions.rollback(transaction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Staff", "Manager", "Admin", "Viewer"})
    void opensForEveryRole(String role) throws Exception {
        Set<String> shut = new TreeSet<>();
        Set<String> opened = new HashSet<>();
        for (Actor actor : some(role)) {
            for (AttentionItem item : shownTo(actor)) {
                if (opened.add(actor.personId() + item.href()) && !leadsSomewhere(actor, item.href())) {
                    shut.add(item.rule() + " " + item.href());
                }
            }
        }
        assertThat(opened).hasSizeGreaterThan(30);
        assertThat(shut).isEmpty();
    }

    /** What the test above rests on: of these rules there are reasons, and some lead where only few may act. */
    @Test
    void tellsOfWhatOnlyFewMayDo() {
        assertThat(jdbc.sql("select distinct rule from attention")
                        .query(String.class)
                        .list())
                .contains("condition-due", "check-in-due", "outcomes-after-money", "review-draft-open", "pulse-low");
    }

    @Test
    void leadsWhomItWaitsForWhereTheyAct() {
        Actor owner = jdbc.sql("""
                select a.person_id, a.organisation_id from attention a join membership m
                    on m.person_id = a.person_id and m.organisation_id = a.organisation_id and m.active
                join organisation o on o.id = a.organisation_id and o.code = 'MAR'
                where a.rule = 'condition-due' order by a.id limit 1""")
                .query((row, number) -> actors.find(row.getLong("person_id"), row.getLong("organisation_id")))
                .single()
                .orElseThrow();
        assertThat(shownTo(owner)).anyMatch(item -> item.path().startsWith("journey/conditions/"));
        assertThat(shownTo(some("Viewer").get(0)))
                .noneMatch(item -> item.path().startsWith("journey/conditions/"))
                .anyMatch(item -> item.path().startsWith("journey#condition-"));
    }

    @Test
    void leadsWhoMayNotTellPeopleWhatCameOfItToWhatTheyDid() {
        assertThat(shownTo(some("Manager").get(0))).anyMatch(item -> item.path().matches("participation/[0-9]+"));
        assertThat(shownTo(some("Viewer").get(0)))
                .noneMatch(item -> item.path().matches("participation/[0-9]+"))
                .anyMatch(item -> item.path().matches("participation\\?at=([0-9]+)#participation-\\1"));
    }

    private boolean leadsSomewhere(Actor actor, String href) throws Exception {
        String[] parts = href.split("#", 2);
        MockHttpServletResponse answer =
                mvc.perform(get(parts[0]).with(signedInAs(actor))).andReturn().getResponse();
        return answer.getStatus() == 200
                && (parts.length == 1 || answer.getContentAsString().contains("id=\"" + parts[1] + "\""));
    }

    private List<AttentionItem> shownTo(Actor actor) {
        return Sight.bind(
                        jdbc.sql("select reference from initiative i where %s order by id"
                                .formatted(Sight.OF_INITIATIVE)),
                        actor)
                .query(String.class)
                .list()
                .stream()
                .map(reference -> initiatives.open(actor, reference))
                .flatMap(initiative -> overview.attention(actor, initiative).stream())
                .toList();
    }

    private List<Actor> some(String role) {
        return jdbc.sql("""
                select m.person_id, m.organisation_id from membership m
                join role r on r.id = m.role_id and r.name = :role
                join organisation o on o.id = m.organisation_id and o.code = 'MAR'
                where m.active order by m.id limit 3""")
                .param("role", role)
                .query((row, number) -> actors.find(row.getLong("person_id"), row.getLong("organisation_id"))
                        .orElseThrow())
                .list();
    }
}
