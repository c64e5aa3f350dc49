package org.chrysalis.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.chrysalis.pulse.PulseStories.all;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class PulseTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 2);
    private static final LocalDate SUMMER = LocalDate.of(2026, 6, 1);

    @Autowired
    private House.Doors doors;

    @Autowired
    private PulseStories stories;

    @Autowired
    private PulseRounds rounds;

    @Autowired
    private PulseLinks made;

    @Autowired
    private PulseAnswers answers;

    @Autowired
    private PulseReading reading;

    @Autowired
    private PulseWords words;

    @Autowired
    private PulseAtAGlance glance;

    @Autowired
    private PulseEnds ends;

    @Autowired
    private Endings endings;

    @Autowired
    private ClosedRounds closed;

    @Autowired
    private InitiativeList list;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private Actor lead;
    private String reference;

    @BeforeEach
    void logsAnInitiative() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        reference = house.initiative("Warm hubs")
                .since("2026-01-05")
                .in("Incubation")
                .ledBy(lead)
                .log();
    }

    @Test
    void showsAClosedRoundFromThreeAnswersOn() {
        stories.closed(lead, reference, SPRING, all(2, ""), all(4, ""), all(3, "Zeal"), all(3, "calm"));

        RoundView round = reading.closed(header(), 9).get(0);

        assertThat(round.answers()).isEqualTo(4);
        assertThat(round.endedOn()).isEqualTo(SPRING);
        assertThat(round.scores())
                .extracting(Score::tap, Score::said, Score::mean, Score::lowest, Score::highest)
                .containsExactly(
                        tuple(Tap.MOMENTUM, 4, 3.0, 2, 4),
                        tuple(Tap.HEADSPACE, 4, 3.0, 2, 4),
                        tuple(Tap.SUPPORT, 4, 3.0, 2, 4),
                        tuple(Tap.SAFETY, 4, 3.0, 2, 4));
        assertThat(round.lines()).containsExactly("calm", "Zeal");
    }

    @Test
    void knowsNothingOfARoundWithTwoAnswers() {
        stories.closed(lead, reference, SPRING, all(2, "one"), all(4, "two"));

        assertThat(reading.closed(header(), 9))
                .singleElement()
                .extracting(RoundView::shown, RoundView::answers, RoundView::scores, RoundView::lines)
                .containsExactly(false, 0, List.of(), List.of());
    }

    @Test
    void showsNoQuestionThatFewerThanThreeAnswered() {
        GiveAnswer noHeadspace = new GiveAnswer(4, Tap.NOT_SAID, 4, 4, "");
        stories.closed(lead, reference, SPRING, all(1, ""), all(2, ""), noHeadspace, noHeadspace);

        List<Score> scores = reading.closed(header(), 9).get(0).scores();

        assertThat(scores.get(1)).isEqualTo(new Score(Tap.HEADSPACE, 0, 0, 0, 0));
        assertThat(scores.get(1).shown()).isFalse();
        assertThat(scores.get(0).said()).isEqualTo(4);
    }

    @Test
    void tellsOfAnOpenRoundOnlyWhetherThreeHaveAnswered() {
        stories.open(lead, reference);
        stories.answer(lead, reference, all(1, "first"), all(1, "second"));
        assertThat(open().enough()).isFalse();
        assertThat(reading.closed(header(), 9)).isEmpty();

        answers.answer(lead, reference, all(5, "third"));

        assertThat(open().enough()).isTrue();
        assertThat(open().answered()).isTrue();
        assertThat(open().asked()).isEqualTo(1);
        assertThat(open().links()).isEqualTo(2);
        assertThat(reading.closed(header(), 9)).isEmpty();
        assertThat(reading.open(house.admin, header()).orElseThrow().answered()).isFalse();
    }

    @Test
    void closesByItsDateWithoutAnybodyDoingAnything() {
        stories.closed(lead, reference, SPRING, all(2, ""), all(4, ""), all(3, ""));

        stories.at(SPRING, () -> {
            assertThat(reading.open(lead, header())).isPresent();
            assertThat(reading.closed(header(), 9)).isEmpty();
        });
        stories.at(SPRING.plusDays(1), () -> {
            assertThat(reading.open(lead, header())).isEmpty();
            assertThat(reading.closed(header(), 9)).hasSize(1);
            refused("pulse.answer.closed", () -> answers.answer(lead, reference, all(3, "")));
        });
    }

    @Test
    void countsNobodyTwice() {
        stories.open(lead, reference);
        answers.answer(lead, reference, all(1, "once"));
        answers.answer(lead, reference, all(5, "twice"));
        String link = stories.links(lead, reference, 1).get(0);
        answers.answerByLink(link, all(1, ""));
        answers.answerByLink(link, all(1, ""));
        assertThat(answers.offer(link).used()).isTrue();
        assertThat(open().enough()).isFalse();

        assertThat(jdbc.sql("select answers from pulse_tally where lines = '{once}'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    /** Committed, because each answer is a transaction of its own. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void losesNoAnswerAndCountsNoneTwiceWhereManyComeAtOnce() throws Exception {
        String hubs = house.initiative("Busy hubs").ledBy(lead).log();
        stories.open(lead, hubs);
        List<Callable<Void>> sendings = new ArrayList<>();
        for (String link : stories.links(lead, hubs, 8)) {
            for (int twice = 0; twice < 2; twice++) {
                sendings.add(() -> {
                    answers.answerByLink(link, all(4, "at once"));
                    return null;
                });
            }
        }
        for (int twice = 0; twice < 2; twice++) {
            sendings.add(() -> {
                answers.answer(lead, hubs, all(4, "at once"));
                return null;
            });
        }
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            for (Future<Void> sent : people.invokeAll(sendings)) {
                sent.get();
            }
        } finally {
            people.shutdown();
        }

        assertThat(jdbc.sql("""
                        select t.answers || ' ' || cardinality(t.lines) || ' ' || t.momentum::text from pulse_tally t
                        join pulse_round r on r.id = t.round_id join initiative i on i.id = r.initiative_id
                        where i.reference = :r""").param("r", hubs).query(String.class).single()).isEqualTo("9 9 {0,0,0,0,9,0}");
    }

    @Test
    void hearsOnlyThePeopleOfTheInitiative() {
        stories.open(lead, reference);

        assertThatThrownBy(() -> answers.answer(house.admin, reference, all(3, "")))
                .isInstanceOf(Forbidden.class);
        Actor elsewhere = doors.open().admin;
        assertThatThrownBy(() -> answers.answer(elsewhere, reference, all(3, "")))
                .isInstanceOf(NotFound.class);
        refused("pulse.answer.nothing", () -> answers.answer(lead, reference, all(Tap.NOT_SAID, " ")));
        assertThatThrownBy(() -> answers.offer("nonsense")).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsOneRoundOpenAtATime() {
        UUID token = UUID.randomUUID();
        LocalDate lastDay = TODAY.plusDays(7);
        long id = rounds.open(lead, reference, token, lastDay);
        assertThat(rounds.open(lead, reference, token, lastDay)).isEqualTo(id);

        refused("pulse.round.open-already", () -> stories.open(lead, reference));
        refused("pulse.last-day.past", () -> rounds.lastUntil(lead, reference, TODAY.minusDays(1), 0));
        refused("pulse.last-day.far", () -> rounds.lastUntil(lead, reference, TODAY.plusDays(61), 0));

        rounds.close(lead, reference, 0);
        stories.open(lead, reference);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into pulse_round (organisation_id, initiative_id, opens_on, closes_on, opened_at)
                        select organisation_id, id, current_date, current_date, now() from initiative where reference = :r""").param("r", reference).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("pulse_round_one_open");
    }

    @Test
    void overwritesNobodysChange() {
        stories.open(lead, reference);
        rounds.lastUntil(lead, reference, TODAY.plusDays(3), 0);
        assertThat(open().closesOn()).isEqualTo(TODAY.plusDays(3));

        assertThatThrownBy(() -> rounds.lastUntil(house.admin, reference, TODAY.plusDays(9), 0))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> rounds.close(house.admin, reference, 0)).isInstanceOf(Conflict.class);
        rounds.close(house.admin, reference, 1);
        refused("pulse.round.none-open", () -> rounds.close(house.admin, reference, 2));
    }

    @Test
    void letsOnlyWhoMayEditOpenCloseAndMakeLinks() {
        Actor other = house.person("Otto Other", BuiltInRole.STAFF);
        assertThatThrownBy(() -> stories.open(other, reference)).isInstanceOf(Forbidden.class);
        stories.open(lead, reference);
        assertThatThrownBy(() -> stories.links(other, reference, 1)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rounds.close(other, reference, 0)).isInstanceOf(Forbidden.class);
    }

    @Test
    void makesNoMoreLinksThanARoundMayHaveAndShowsThemOnce() {
        stories.open(lead, reference);
        UUID token = UUID.randomUUID();
        List<String> twenty =
                IntStream.range(0, 20).mapToObj(each -> "Colleague " + each).toList();
        assertThat(made.make(lead, reference, token, twenty).links()).hasSize(20);
        assertThat(made.make(lead, reference, token, twenty).links()).isEmpty();
        stories.links(lead, reference, 20);
        stories.links(lead, reference, 19);

        refused("pulse.links.many", () -> stories.links(lead, reference, 2));
        assertThat(open().links()).isEqualTo(59);
    }

    /** Whoever makes links could use them and be two of three: so each is for somebody whom the team knows. */
    @Test
    void namesToEverybodyWhoIsAskedWhomTheLinksAreForUntilTheRoundHasClosed() {
        stories.open(lead, reference);
        String link = made.make(lead, reference, UUID.randomUUID(), List.of("School nurse", "Night worker"))
                .links()
                .get(0)
                .token();
        assertThat(open().linksFor()).containsExactly(new LinksBy("Lea Lead", List.of("Night worker", "School nurse")));
        assertThat(answers.offer(link).madeFor()).isEqualTo("School nurse");
        assertThat(answers.offer(link).others()).containsExactly(new LinksBy("Lea Lead", List.of("Night worker")));
        jdbc.sql("update person set name = 'Lea Later' where id = ?")
                .param(lead.personId())
                .update();
        assertThat(open().linksFor())
                .as("by the name of now")
                .containsExactly(new LinksBy("Lea Later", List.of("Night worker", "School nurse")));
        jdbc.sql("update person set name = 'Lea Lead' where id = ?")
                .param(lead.personId())
                .update();
        refused("pulse.links.twice", () -> named("school NURSE"));
        refused("pulse.links.twice", () -> named("Day worker", "Day worker"));
        refused("pulse.links.asked", () -> named("Lea Lead"));
        refused("pulse.links.long", () -> named("x".repeat(81)));
        refused("pulse.links.many", () -> named());

        rounds.close(lead, reference, open().version());
        assertThat(jdbc.sql("""
                        select count(*) from pulse_link l join pulse_round r on r.id = l.round_id
                        where r.organisation_id = ? and l.made_for = 'School nurse'""")
                        .param(lead.organisationId())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where organisation_id = ? and changes::text like '%School nurse%'")
                        .param(lead.organisationId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void closesWithItsInitiative() {
        stories.open(lead, reference);
        stories.answer(lead, reference, all(2, "one"), all(4, "two"));
        assertThat(ends.standing(header()).sentences())
                .singleElement()
                .asString()
                .startsWith("A pulse is open until");

        endings.end(
                house.admin,
                reference,
                new EndInitiative(
                        LocalDate.of(2026, 2, 2),
                        EndingCause.PLANNED_STOP,
                        List.of("Programme board"),
                        "Planned",
                        "",
                        "",
                        "The team",
                        List.of(),
                        null,
                        null));

        assertThat(reading.open(lead, header())).isEmpty();
        assertThat(glance.of(lead, header()).openUntil()).isNull();
        assertThat(reading.closed(header(), 9))
                .singleElement()
                .extracting(RoundView::endedOn, RoundView::shown, RoundView::lines)
                .containsExactly(TODAY, false, List.of());
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'pulse-closed' and initiative_id = ?")
                        .param(header().id())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(ends.standing(header()).sentences()).isEmpty();
    }

    @Test
    void letsNoLinkAnswerOnceTheRoundHasClosed() {
        stories.open(lead, reference);
        String link = stories.links(lead, reference, 1).get(0);
        assertThat(answers.offer(link).initiativeName()).isEqualTo("Warm hubs");
        rounds.close(lead, reference, open().version());

        assertThatThrownBy(() -> answers.offer(link)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answers.answerByLink(link, all(3, ""))).isInstanceOf(NotFound.class);
    }

    @Test
    void asksNobodyOnceTheInitiativeHasEnded() {
        stories.open(lead, reference);
        String link = stories.links(lead, reference, 1).get(0);
        jdbc.sql("update initiative set status = 'ENDED' where reference = :r")
                .param("r", reference)
                .update();

        refused("initiative.ended.read-only", () -> answers.answer(lead, reference, all(3, "")));
        assertThatThrownBy(() -> answers.answerByLink(link, all(3, ""))).isInstanceOf(NotFound.class);
    }

    @Test
    void asksThePeopleOfTheInitiativeUntilTheyHaveAnswered() {
        Actor second = house.person("Sam Second", BuiltInRole.STAFF);
        jdbc.sql("insert into initiative_person (initiative_id, person_id, part) values (:i, :p, 'MEMBER')")
                .param("i", header().id())
                .param("p", second.personId())
                .update();
        stories.open(lead, reference);
        assertThat(asked(lead)).isTrue();
        assertThat(asked(second)).isTrue();
        assertThat(asked(house.admin)).isFalse();

        answers.answer(lead, reference, all(3, ""));
        assertThat(asked(lead)).isFalse();
        assertThat(asked(second)).isTrue();

        rounds.close(lead, reference, 0);
        assertThat(asked(second)).isFalse();
    }

    @Test
    void remindsThreeMonthsAfterTheLastRoundWhereOneWasBegunAndTheWorkIsSheltered() {
        assertThat(attention("pulse-quiet")).isEmpty();
        stories.closed(lead, reference, SPRING);
        assertThat(attention("pulse-quiet")).containsExactly("2026-06-02 null");
        stories.closed(lead, reference, SUMMER);
        assertThat(attention("pulse-quiet")).containsExactly("2026-09-01 null");

        String early = house.initiative("Early").ledBy(lead).log();
        stories.closed(lead, early, SPRING);
        assertThat(jdbc.sql("""
                        select count(*) from attention a join initiative i on i.id = a.initiative_id
                        where i.reference = :r and a.rule = 'pulse-quiet'""").param("r", early).query(Integer.class).single())
                .isZero();
    }

    @Test
    void saysWhatTheTeamSaidIsLowUntilAnotherPulseSaysOtherwise() {
        stories.closed(lead, reference, SPRING, said(2, 3), said(2, 3), said(3, 2));
        assertThat(attention("pulse-low")).as("as long as it was open").isEmpty();
        closed.removeExpired(1_000);
        assertThat(attention("pulse-low")).containsExactly("2026-03-02 null");
        assertThat(sentence("pulse-low")).isEqualTo("[\"2026-03-02\", \"momentum, 2.3 of 5\"]");
        assertThat(low()).as("and the list's filter says the same").isTrue();

        stories.closed(lead, reference, SUMMER, said(2, 2), said(3, 3), said(2, 2), said(3, 3));
        closed.removeExpired(1_000);
        assertThat(attention("pulse-low")).as("2.5 is not low").isEmpty();
        assertThat(low()).isFalse();
    }

    @Test
    void callsNothingLowThatTooFewSaid() {
        stories.closed(lead, reference, SPRING, said(1, 1), said(1, 1));
        stories.closed(lead, reference, SUMMER, said(0, 4), said(1, 4), said(1, 4));
        closed.removeExpired(1_000);
        assertThat(attention("pulse-low")).isEmpty();
        assertThat(low()).isFalse();
    }

    /** A round that too few answered says neither that it is low nor that it is so no more. */
    @Test
    void whatIsLowStaysSoWhereTooFewAnsweredSince() {
        stories.open(lead, reference);
        stories.answer(lead, reference, said(1, 3), said(1, 3), said(1, 3));
        assertThat(attention("pulse-low")).isEmpty();
        rounds.close(lead, reference, open().version());
        assertThat(attention("pulse-low")).hasSize(1);

        stories.open(lead, reference);
        stories.answer(lead, reference, said(5, 5));
        rounds.close(lead, reference, open().version());
        assertThat(attention("pulse-low")).hasSize(1);
    }

    @Test
    void asksNobodyToLookAtALowPulseOfWhatHasEnded() {
        stories.closed(lead, reference, SPRING, said(1, 3), said(1, 3), said(1, 3));
        jdbc.sql("update initiative set status = 'ENDED' where reference = :r")
                .param("r", reference)
                .update();
        closed.removeExpired(1_000);
        assertThat(attention("pulse-low")).isEmpty();
    }

    private static GiveAnswer said(int momentum, int rest) {
        return new GiveAnswer(momentum, rest, rest, rest, "");
    }

    private String sentence(String rule) {
        return jdbc.sql("select arguments::text from attention where initiative_id = ? and rule = ?")
                .param(header().id())
                .param(rule)
                .query(String.class)
                .single();
    }

    private boolean low() {
        return list
                .page(
                        lead,
                        FilterQuery.read(Map.of(FilterQuery.MORE + "pulse", new String[] {"LOW"})),
                        InitiativeSort.USUAL,
                        1)
                .rows()
                .stream()
                .anyMatch(row -> row.name().equals("Warm hubs"));
    }

    @Test
    void saysHowAScoreChangedAsTheTwoAreWritten() {
        stories.closed(lead, reference, SPRING, all(2, ""), all(2, ""), all(3, ""));
        stories.closed(lead, reference, SUMMER, all(3, ""), all(3, ""), all(3, ""));
        List<RoundView> closed = reading.closed(header(), 9);

        Score now = closed.get(0).scores().get(0);
        assertThat(words.change(now, closed.subList(1, 2))).isEqualTo("up 0.7 since last shown");
        assertThat(words.change(now, List.of())).isEmpty();
        assertThat(words.spread(now)).isEqualTo("all said 3, 3 answers");
        assertThat(words.spread(closed.get(1).scores().get(0))).isEqualTo("from 2 to 3, 3 answers");
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private void named(String... names) {
        made.make(lead, reference, UUID.randomUUID(), List.of(names));
    }

    private PulseReading.Open open() {
        return reading.open(lead, header()).orElseThrow();
    }

    private InitiativeHeader header() {
        return initiatives.open(lead, reference);
    }

    private boolean asked(Actor person) {
        return jdbc.sql("select exists (" + new PulseAsked().sql() + ")")
                .param("organisation", person.organisationId())
                .param("me", person.personId())
                .param("today", TODAY)
                .query(Boolean.class)
                .single();
    }

    private List<String> attention(String rule) {
        return jdbc.sql("""
                        select appears_on || ' ' || coalesce(person_id::text, 'null') from attention
                        where initiative_id = :id and rule = :rule order by 1""")
                .param("id", header().id())
                .param("rule", rule)
                .query(String.class)
                .list();
    }
}
