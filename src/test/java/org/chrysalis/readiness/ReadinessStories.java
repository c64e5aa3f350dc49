package org.chrysalis.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.chrysalis.people.Actor;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds of readiness for tests; also what the rows of authorisation/readiness.csv point at. */
@Component
public class ReadinessStories implements AuthorisationSubjects {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);

    private final ReadinessReading reading;
    private final ReadinessRounds rounds;
    private final ReadinessAnswers answers;
    private final ReadinessActions actions;
    private final JdbcClient jdbc;

    /** Two names of one row mean the same round. */
    private final Map<TestOrganisation, Long> closed = new WeakHashMap<>();

    ReadinessStories(
            ReadinessReading reading,
            ReadinessRounds rounds,
            ReadinessAnswers answers,
            ReadinessActions actions,
            JdbcClient jdbc) {
        this.reading = reading;
        this.rounds = rounds;
        this.answers = answers;
        this.actions = actions;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.of(
                "readiness/round", council -> started(council.admin(), "Spring"),
                "readiness/closed", this::closed,
                "readiness/asked", council -> asked(closed(council), "Honesty"),
                "readiness/action", council -> action(council.admin(), closed(council), TODAY),
                "readiness/condition", council -> condition(council.admin(), "Honesty"));
    }

    private long closed(TestOrganisation council) {
        return closed.computeIfAbsent(council, any -> {
            long id = started(council.admin(), "Spring");
            say(council.admin(), id, Score.FOUR);
            rounds.close(council.admin(), id);
            return id;
        });
    }

    /** About the whole organisation, from today for three weeks. */
    public long started(Actor actor, String name) {
        return started(actor, null, name, TODAY);
    }

    public long started(Actor actor, @Nullable Long team, String name, LocalDate from) {
        return rounds.start(actor, UUID.randomUUID(), team, new StartRound(name, from, from.plusWeeks(3)));
    }

    public long startedOn(Actor actor, String reference, String name) {
        return rounds.start(actor, reference, UUID.randomUUID(), new StartRound(name, TODAY, TODAY.plusWeeks(3)));
    }

    /** Answers with these scores in the order of the round, the last one for all that follow. */
    public void say(Actor actor, long round, Score... scores) {
        AnswerSheet sheet = answers.own(actor, reading.open(actor, round));
        List<Answer> said = new ArrayList<>();
        for (AnswerSheet.Row row : sheet.rows()) {
            Score score = scores[Math.min(said.size(), scores.length - 1)];
            said.add(new Answer(row.condition(), score, ""));
        }
        answers.save(actor, round, UUID.randomUUID(), said, sheet.version());
    }

    /** The same, with the reasons that were given already. */
    public void add(Actor actor, long round, Score... scores) {
        AnswerSheet sheet = answers.own(actor, reading.open(actor, round));
        List<Answer> said = new ArrayList<>();
        for (AnswerSheet.Row row : sheet.rows()) {
            Score score = scores[Math.min(said.size(), scores.length - 1)];
            said.add(new Answer(row.condition(), score, row.reason()));
        }
        answers.save(actor, round, UUID.randomUUID(), said, sheet.version());
    }

    /** Answers one condition and leaves the others. */
    public void say(Actor actor, long round, String condition, @Nullable Score score, String reason) {
        AnswerSheet sheet = answers.own(actor, reading.open(actor, round));
        answers.save(
                actor,
                round,
                UUID.randomUUID(),
                List.of(new Answer(asked(round, condition), score, reason)),
                sheet.version());
    }

    public long action(Actor actor, long round, LocalDate due) {
        return actions.add(
                actor,
                round,
                UUID.randomUUID(),
                new SaveAction("Talk about what went wrong, monthly", null, actor.personId(), due, 0));
    }

    /** The id of a condition as a round asks it. */
    public long asked(long round, String name) {
        return jdbc.sql("select id from readiness_round_condition where round_id = ? and name = ?")
                .params(round, name)
                .query(Long.class)
                .single();
    }

    public long condition(Actor actor, String name) {
        return jdbc.sql("select id from readiness_condition where organisation_id = ? and name = ?")
                .params(actor.organisationId(), name)
                .query(Long.class)
                .single();
    }

    public List<String> trail(Actor actor, String kind) {
        return jdbc.sql("select action from audit_entry where organisation_id = ? and subject_kind = ? order by id")
                .params(actor.organisationId(), kind)
                .query(String.class)
                .list();
    }
}
