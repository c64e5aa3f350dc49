package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The risks of what ended and was reopened in entries that were made late. */
@ApplicationTest
@Transactional
class LateRisksTest {

    private static final int SINCE = 30;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TestOrganisation founded;
    private Council council;
    private Actor manager;
    private LocalDate today;

    @BeforeEach
    void found() {
        founded = organisations.found();
        manager = founded.person(BuiltInRole.MANAGER);
        council = Council.of(jdbc, founded);
        today = LocalDate.now(clock);
    }

    /** No board but the next one can be told that they are not counted any more. */
    @Test
    void tellsTheOpenRisksOfWhatHadEnded() throws Exception {
        Story over = ended("Over");
        risk(over, "Stays open", 90);
        risk(over, "Is new since", 10);
        state(risk(over, "Was closed before", 90), 50, "CLOSED");
        state(risk(over, "Is closed since", 90), 15, "CLOSED");
        withdraw(risk(over, "Is taken out since", 90), 15);
        withdraw(risk(over, "Was taken out before", 90), 50);
        entered("ending", over, 20);
        Story known = ended("Known");
        risk(known, "Was known to be over", 90);
        entered("ending", known, 39);

        assertThat(late(0)).containsExactly("Stays open left 40 20");
        assertThat(late(19))
                .as("entered on the last day of what is told")
                .containsExactly(
                        "Is closed since left 40 20", "Is taken out since left 40 20", "Stays open left 40 20");
        assertThat(late(21)).as("entered after what is told").isEmpty();
        assertThat(list(0)).containsExactly(over.reference);
        founded.recorded();
        String page = mvc.perform(get("/portfolio/changes" + days()).with(signedInAs(manager)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains(
                        "Risks, entered since and dated before",
                        "No longer counted, as its initiative ended (Medium: 12 of 25)");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    @Test
    void tellsTheOpenRisksOfWhatHadBeenReopened() throws Exception {
        Story again = reopened("Again");
        risk(again, "Is back", 90);
        risk(again, "Is new since", 10);
        state(risk(again, "Was closed before", 90), 50, "CLOSED");
        state(risk(again, "Is back and closed", 90), 15, "CLOSED");
        entered("ending", again, 69);
        entered("move", again, 20);

        assertThat(late(0)).containsExactly("Is back and closed back 40 20", "Is back back 40 20");
        assertThat(late(21)).isEmpty();
        assertThat(list(0)).containsExactly(again.reference);
    }

    /** The board had them, and so has the portfolio. */
    @Test
    void tellsNothingOfWhatCancelsItself() throws Exception {
        Story both = reopened("Both late");
        risk(both, "Has always counted", 90);
        entered("ending", both, 22);
        entered("move", both, 20);
        assertThat(late(0)).isEmpty();
        assertThat(late(21)).as("when the ending alone was entered").containsExactly("Has always counted left 70 22");
        assertThat(ChronoUnit.DAYS.between(
                        portfolios
                                .changes(manager, InitiativeFilter.NONE, today.minusDays(21), today)
                                .late()
                                .risks()
                                .risks()
                                .get(0)
                                .on(),
                        today))
                .as("the next is told that they are back")
                .isEqualTo(40);
    }

    /** What is told late is of the time before; what followed is told beside it. */
    @Test
    void tellsBesideItWhatHappenedSince() {
        Story twice = council.started("Twice", today.minusDays(200), "Development")
                .ended(today.minusDays(40))
                .reopened(today.minusDays(10), "Development")
                .write();
        risk(twice, "Left and is back", 90);
        entered("ending", twice, 20);
        entered("move", twice, 10);
        assertThat(late(0)).containsExactly("Left and is back left 40 20");
        assertThat(portfolios
                        .changes(manager, InitiativeFilter.NONE, today.minusDays(SINCE), today)
                        .risks()
                        .risks())
                .extracting(risk -> risk.wording() + " " + risk.way())
                .containsExactly("Left and is back back");
    }

    /** The day that an ending had stood to the board, and was put right since to one before. */
    @Test
    void tellsTheRisksOfAnEndingThatACorrectionCarriedOverTheDay() {
        Story carried = ended("Carried");
        risk(carried, "Is not counted", 90);
        entered("ending", carried, 25);
        jdbc.sql("""
                insert into correction (organisation_id, ending_id, corrected_name, corrected_at, why, date_before, date_after,
                                        reason_before, reason_after)
                select organisation_id, id, 'Ada', now() - interval '20 days', 'A slip', current_date - 25, ended_on,
                       'Because', 'Because'
                from ending where initiative_id = ?""").param(carried.id).update();
        assertThat(portfolios
                        .changes(manager, InitiativeFilter.NONE, today.minusDays(23), today)
                        .late()
                        .risks()
                        .risks())
                .as("known on the day, if of another")
                .isEmpty();
        jdbc.sql("update ending set entered_at = now() - interval '45 days' where initiative_id = ?")
                .param(carried.id)
                .update();
        assertThat(late(0)).containsExactly("Is not counted left 40 20");
    }

    /** The board had it as over, and its risks in no figure: they are no news of the time in which it ended after all. */
    @Test
    void tellsTheRisksOfAnEndingThatACorrectionCarriedIntoTheTime() throws Exception {
        Story carried = council.started("Carried on", today.minusDays(200), "Development")
                .ended(today.minusDays(100))
                .reopened(today.minusDays(80), "Development")
                .ended(today.minusDays(15))
                .write();
        risk(carried, "Is counted again", 90);
        risk(carried, "Is new since", 25);
        entered("ending", carried, 38);
        entered("move", carried, 79);
        putRight(carried, 12, 40, 40);
        putRight(carried, 10, 40, 15);
        assertThat(late(0)).containsExactly("Is counted again back 40 10");
        assertThat(late(11)).as("put right after what is told").isEmpty();
        assertThat(portfolios
                        .changes(manager, InitiativeFilter.NONE, today.minusDays(SINCE), today)
                        .risks()
                        .risks())
                .extracting(risk -> risk.wording() + " " + risk.way())
                .contains("Is counted again left");
        founded.recorded();
        assertThat(mvc.perform(get("/portfolio/changes" + days()).with(signedInAs(manager)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Counted again, as its initiative went on", "No longer counted, as its initiative ended");
        assertThat(list(0)).containsExactly(carried.reference);
    }

    /** The day of the last ending, so many days ago, from as many days ago to as many. */
    private void putRight(Story story, int ago, int before, int after) {
        jdbc.sql("""
                insert into correction (organisation_id, ending_id, corrected_name, corrected_at, why, date_before, date_after,
                                        reason_before, reason_after)
                select organisation_id, id, 'Ada', now() - ? * interval '1 day', 'A slip', current_date - ?,
                       current_date - ?, 'Because', 'Because ' || ?
                from ending where initiative_id = ? order by id desc limit 1""").params(ago, before, after, ago, story.id).update();
    }

    private Story ended(String name) {
        return council.started(name, today.minusDays(200), "Development")
                .ended(today.minusDays(40))
                .write();
    }

    private Story reopened(String name) {
        return council.started(name, today.minusDays(200), "Development")
                .ended(today.minusDays(70))
                .reopened(today.minusDays(40), "Development")
                .write();
    }

    private List<String> late(int until) {
        return portfolios
                .changes(manager, InitiativeFilter.NONE, today.minusDays(SINCE), today.minusDays(until))
                .late()
                .risks()
                .risks()
                .stream()
                .map(risk -> risk.wording() + " " + risk.way() + " " + ChronoUnit.DAYS.between(risk.on(), today) + " "
                        + ChronoUnit.DAYS.between(risk.entered(), today))
                .sorted()
                .toList();
    }

    /** The references of those that the list of these entries holds. */
    private List<String> list(int until) {
        Changes changes =
                portfolios.changes(manager, InitiativeFilter.NONE, today.minusDays(SINCE), today.minusDays(until));
        EnteredLate late = changes.late();
        assertThat(late.all())
                .isEqualTo(late.steps().size() + late.risks().risks().size());
        return jdbc.sql("select i.reference from initiative i where i.organisation_id = :sightOrganisation and "
                        + EnteredLate.condition(
                                today.minusDays(SINCE - 1),
                                today.minusDays(until),
                                changes.days().marks()))
                .param("sightOrganisation", founded.id())
                .query(String.class)
                .list();
    }

    private String days() {
        LocalDate since = today.minusDays(SINCE);
        return "?since.day=" + since.getDayOfMonth() + "&since.month=" + since.getMonthValue() + "&since.year="
                + since.getYear();
    }

    private long risk(Story story, String wording, int recorded) {
        long risk = council.insert("""
                insert into risk (organisation_id, initiative_id, kind_id, wording, state, recorded_at)
                select ?, ?, (select id from risk_kind where organisation_id = ? order by ordinal limit 1), ?, 'OPEN',
                       now() - ? * interval '1 day' returning id""", founded.id(), story.id, founded.id(), wording, recorded);
        council.insert("""
                insert into risk_score (organisation_id, initiative_id, risk_id, likelihood, impact, levels,
                                        likelihood_words, impact_words, scored_on, recorded_at)
                values (?, ?, ?, 3, 4, 5, 'a', 'b', ?, now() - ? * interval '1 day') returning id""", founded.id(), story.id, risk, today.minusDays(recorded), recorded);
        written(risk, recorded);
        return risk;
    }

    private void state(long risk, int ago, String state) {
        jdbc.sql("update risk set state = ? where id = ?").params(state, risk).update();
        written(risk, ago);
    }

    private void written(long risk, int ago) {
        council.insert("""
                insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label,
                                         initiative_id, action, changes)
                select organisation_id, now() - ? * interval '1 day', 'Somebody', 'risk', id, 'x', initiative_id,
                       'risk-changed', '[]'
                from risk where id = ? returning id""", ago, risk);
    }

    private void withdraw(long risk, int ago) {
        jdbc.sql("update risk set withdrawn_at = now() - ? * interval '1 day' where id = ?")
                .params(ago, risk)
                .update();
    }

    private void entered(String table, Story story, int ago) {
        jdbc.sql("update %s set %s = now() - ? * interval '1 day' where initiative_id = ? and %s"
                        .formatted(
                                table,
                                table.equals("move") ? "recorded_at" : "entered_at",
                                table.equals("move") ? "direction = 'REOPEN'" : "true"))
                .params(ago, story.id)
                .update();
    }
}
