package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chrysalis.journey.CorrectEnding;
import org.chrysalis.journey.CorrectMove;
import org.chrysalis.journey.CorrectPause;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.EndingCorrections;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.Journey;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.MoveCorrections;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.journey.PauseCorrections;
import org.chrysalis.journey.PauseInitiative;
import org.chrysalis.journey.Pauses;
import org.chrysalis.journey.Reopening;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever people enter or put right after a board met, and whatever day they date it: the earlier day, asked as it was
 * known then, is what the board read of it.
 */
@ApplicationTest
class KnownRegisterTest {

    private static final List<String> BOARD = List.of("Programme board");

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Journey journey;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Endings endings;

    @Autowired
    private Reopening reopening;

    @Autowired
    private MoveCorrections moveCorrections;

    @Autowired
    private PauseCorrections pauseCorrections;

    @Autowired
    private EndingCorrections endingCorrections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final Map<String, Integer> done = new TreeMap<>();
    private Actor ada;
    private LocalDate today;
    private LocalDate since;

    @BeforeEach
    void found() {
        ada = stories.council();
        today = LocalDate.now(clock);
        since = today.minusDays(60);
    }

    @Test
    void isWhatTheBoardReadWhateverIsEnteredOrPutRightSince() {
        Random random = new Random(20_261_128);
        List<String> references = random.ints(80, 0, 5)
                .mapToObj(stage -> stories.logged(ada, "Initiative", stage, since.minusDays(random.nextInt(200) - 5)))
                .toList();
        references.forEach(reference -> anything(reference, random, 3 + random.nextInt(6)));
        Map<String, String> read = register(RegisterTable.on(since, RegisterTable.ON_DAY));
        Instant known = clock.instant();
        done.clear();

        stories.logged(ada, "Logged since", 1, since.minusDays(30));
        references.forEach(reference -> anything(reference, random, 2 + random.nextInt(8)));

        assertThat(done)
                .as("each was done since, several times")
                .hasSize(8)
                .allSatisfy((what, times) -> assertThat(times).isGreaterThan(3));
        assertThat(register(RegisterTable.on(since, RegisterTable.ON_DAY)))
                .as("as it is dated now")
                .isNotEqualTo(read);
        assertThat(register(known(since, known, today))).isEqualTo(read);
        assertThat(register(known(since, known, today.minusDays(1))))
                .as("what was entered and put right after the time that is told of stands as it does now")
                .isEqualTo(register(RegisterTable.on(since, RegisterTable.ON_DAY)));
    }

    /** That the day on which it was resumed is also that of a step entered later does not say that it rested until then. */
    @Test
    void keepsWhatWasResumedInTime() {
        String moved = rested("Moved");
        String ended = rested("Ended");
        Instant known = clock.instant();
        stories.moved(ada, moved, 2, since.minusDays(20), "Ready");
        end(ended, since.minusDays(20));
        assertThat(register(known(since, known, today)).values())
                .hasSize(2)
                .containsOnly("Prototyping " + since.minusDays(90) + " 1 ACTIVE");
    }

    /** What was entered after the time that is told of is in both of its days. */
    @Test
    void takesWhatWasEnteredAfterTheTimeThatIsToldOfAsItIsNow() {
        String reference = stories.logged(ada, "Moved", 1, since.minusDays(90));
        Instant known = clock.instant();
        stories.moved(ada, reference, 2, since.minusDays(20), "Ready");
        assertThat(register(known(since, known, today.minusDays(1))))
                .isEqualTo(register(RegisterTable.on(since, RegisterTable.ON_DAY)));
        assertThat(register(known(since, known, today)))
                .containsEntry(reference, "Prototyping " + since.minusDays(90) + " 1 ACTIVE");
    }

    /** A board met in the middle of the day, and a team or a name that was changed since was another to it. */
    @Test
    void keepsWhatStoodWhenTheBoardMetThatDay() {
        String reference = stories.logged(ada, "First", 1, since);
        Instant first = clock.instant();
        renamed(reference, "Second");
        Instant second = clock.instant();
        renamed(reference, "Third");
        assertThat(names(known(today, first, today))).containsExactly("First");
        assertThat(names(known(today, second, today))).containsExactly("Second");
        assertThat(names(RegisterTable.on(today, RegisterTable.ON_DAY))).containsExactly("Third");
        assertThat(names(RegisterTable.on(today.minusDays(1), RegisterTable.ON_DAY)))
                .as("before it was logged it is as it was at the end of that day")
                .containsExactly("Third");
        assertThat(jdbc.sql("select count(*) from initiative_state where initiative_id = ?")
                        .param(stories.id(reference))
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    /** As the program changes it: with an entry in the trail. */
    private void renamed(String reference, String name) {
        jdbc.sql("update initiative set name = ? where reference = ?")
                .params(name, reference)
                .update();
        jdbc.sql("""
                insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label,
                                         initiative_id, action, changes)
                select organisation_id, clock_timestamp(), 'Somebody', 'initiative', id, 'x', id, 'initiative-changed', '[]'
                from initiative where reference = ?""").param(reference).update();
    }

    private List<String> names(String table) {
        return jdbc.sql("select r.name from " + table + " r")
                .param("sightOrganisation", ada.organisationId())
                .query(String.class)
                .list();
    }

    private static String known(LocalDate day, Instant known, LocalDate until) {
        return KnownRegister.on(new TwoDays(day, until, TwoDays.Fit.EITHER, known));
    }

    private String rested(String name) {
        String reference = stories.logged(ada, name, 1, since.minusDays(90));
        pause(reference, since.minusDays(40));
        pauses.resume(ada, reference, since.minusDays(20), "");
        return reference;
    }

    /** What people may do with a journey, most of it on days at which it can have happened. */
    private void anything(String reference, Random random, int times) {
        for (int i = 0; i < times; i++) {
            LocalDate on = last(reference).plusDays(random.nextInt(40));
            LocalDate put = on.minusDays(random.nextInt(30));
            switch (random.nextInt(9)) {
                case 0 -> tried("moved", () -> stories.moved(ada, reference, random.nextInt(5), on, "Ready"));
                case 1 -> tried("paused", () -> pause(reference, on));
                case 2 -> tried("resumed", () -> pauses.resume(ada, reference, on, ""));
                case 3 -> tried("ended", () -> end(reference, on));
                case 4 ->
                    tried(
                            "reopened",
                            () -> reopening.reopen(
                                    ada,
                                    reference,
                                    MoveInitiative.known(
                                            stories.stage(ada, random.nextInt(5))
                                                    .id(),
                                            on,
                                            "Again",
                                            BOARD)));
                case 5 ->
                    corrected(
                            "move",
                            reference,
                            random,
                            (id, version, ordinal) -> moveCorrections.correct(
                                    ada, reference, ordinal, new CorrectMove(put, "Ready", "A slip", version, null)));
                case 6 ->
                    corrected(
                            "ending",
                            reference,
                            random,
                            (id, version, ordinal) -> endingCorrections.correct(
                                    ada, reference, id, new CorrectEnding(put, "Done", "A slip", version, null)));
                default ->
                    corrected(
                            "pause",
                            reference,
                            random,
                            (id, version, ordinal) -> pauseCorrections.correct(
                                    ada,
                                    reference,
                                    id,
                                    new CorrectPause(
                                            put, put.plusDays(random.nextInt(15)), "Rest", "", "A slip", version)));
            }
        }
    }

    private interface Correction {
        void of(long id, int version, int ordinal);
    }

    /** One of its moves, endings or pauses, whichever. */
    private void corrected(String table, String reference, Random random, Correction correction) {
        List<long[]> rows = jdbc.sql("select id, version, " + (table.equals("move") ? "ordinal" : "0")
                        + " as ordinal from " + table + " where initiative_id = ? order by id")
                .param(stories.id(reference))
                .query((row, number) -> new long[] {row.getLong("id"), row.getLong("version"), row.getLong("ordinal")})
                .list();
        if (!rows.isEmpty()) {
            long[] row = rows.get(random.nextInt(rows.size()));
            tried(table + " put right", () -> correction.of(row[0], (int) row[1], (int) row[2]));
        }
    }

    /** What cannot have been is refused, and nothing is lost by it. */
    private void tried(String what, Runnable step) {
        try {
            step.run();
            done.merge(what, 1, Integer::sum);
        } catch (Refused | Conflict | NotFound impossible) {
            // Another will do.
        }
    }

    private LocalDate last(String reference) {
        return jdbc.sql("""
                select greatest((select max(started_on) from visit where initiative_id = i.id and main),
                                (select max(greatest(started_on, ended_on)) from pause where initiative_id = i.id),
                                (select max(ended_on) from ending where initiative_id = i.id))
                from initiative i where i.reference = ?""").param(reference).query(LocalDate.class).single();
    }

    private void pause(String reference, LocalDate on) {
        pauses.pause(ada, reference, new PauseInitiative(on, "Rest", BOARD, null, null));
    }

    private void end(String reference, LocalDate on) {
        endings.end(
                ada,
                reference,
                new EndInitiative(on, EndingCause.OTHER, BOARD, "Done", "", "", "", List.of(), null, null));
    }

    /** By reference: the stage, since when, in which visit, and the status. */
    private Map<String, String> register(String table) {
        return jdbc
                .sql(
                        "select r.reference, s.name || ' ' || r.stage_since || ' ' || r.visit_count || ' ' || r.status as said from "
                                + table + " r join stage s on s.id = r.stage_id")
                .param("sightOrganisation", ada.organisationId())
                .query((row, number) -> Map.entry(row.getString("reference"), row.getString("said")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, twice) -> one + " and " + twice, TreeMap::new));
    }
}
