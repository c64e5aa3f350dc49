package org.chrysalis.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.chrysalis.people.Actor;
import org.chrysalis.readiness.ActionDone;
import org.chrysalis.readiness.ActionReading;
import org.chrysalis.readiness.Answer;
import org.chrysalis.readiness.AnswerSheet;
import org.chrysalis.readiness.ReadinessActions;
import org.chrysalis.readiness.ReadinessAnswers;
import org.chrysalis.readiness.ReadinessReading;
import org.chrysalis.readiness.ReadinessRounds;
import org.chrysalis.readiness.RoundView;
import org.chrysalis.readiness.SaveAction;
import org.chrysalis.readiness.Score;
import org.chrysalis.readiness.StartRound;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How ready the ground was, round by round: what each person said on their day, and what was to be done after it. */
@Component
class ReadinessTelling implements Teller {

    private static final String ORGANISATION = "organisation";
    private static final String INITIATIVE = "initiative";

    private final ReadinessRounds rounds;
    private final ReadinessReading reading;
    private final ReadinessAnswers answers;
    private final ReadinessActions actions;
    private final ActionReading promised;
    private final Map<String, List<Round>> staged;

    ReadinessTelling(
            ReadinessRounds rounds,
            ReadinessReading reading,
            ReadinessAnswers answers,
            ReadinessActions actions,
            ActionReading promised,
            JsonMapper json) {
        this.rounds = rounds;
        this.reading = reading;
        this.answers = answers;
        this.actions = actions;
        this.promised = promised;
        this.staged = read(json);
    }

    /** @param about {@code organisation}, {@code initiative} or the name of a team */
    record Round(
            String about,
            String by,
            String name,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate closed,
            List<Sheet> sheets,
            List<Promise> actions) {}

    /**
     * What one person said.
     *
     * @param scores a figure for each condition in its order, a dash where they could not say
     * @param why reasons by the names of conditions
     */
    record Sheet(String by, LocalDate on, String scores, Map<String, String> why) {}

    record Promise(
            String what,
            String condition,
            String owner,
            LocalDate on,
            LocalDate due,
            @Nullable LocalDate done,
            @Nullable String note) {}

    @Override
    public void tell(Scene scene) {
        staged.getOrDefault(scene.told().ref(), List.of()).forEach(round -> tell(scene, round));
    }

    private void tell(Scene scene, Round round) {
        Shift shift = scene.shift();
        AtomicLong id = new AtomicLong();
        Actor by = scene.council().person(round.by());
        scene.chronicle().on(shift.day(round.from()), () -> id.set(start(scene, by, round)));
        for (Sheet sheet : round.sheets()) {
            Actor person = scene.council().person(sheet.by());
            scene.chronicle().on(shift.day(sheet.on()), () -> say(person, id.get(), sheet, shift));
        }
        if (round.closed() != null) {
            scene.chronicle().on(shift.day(round.closed()), () -> rounds.close(by, id.get()));
        }
        round.actions().forEach(promise -> promise(scene, by, id, promise));
    }

    private long start(Scene scene, Actor by, Round round) {
        StartRound command = new StartRound(
                scene.shift().text(round.name()),
                scene.shift().day(round.from()),
                scene.shift().day(round.until()));
        if (INITIATIVE.equals(round.about())) {
            return rounds.start(by, scene.told().ref(), UUID.randomUUID(), command);
        }
        Long team = ORGANISATION.equals(round.about())
                ? null
                : Objects.requireNonNull(scene.council().teams().get(round.about()), round.about());
        return rounds.start(by, UUID.randomUUID(), team, command);
    }

    private void say(Actor person, long id, Sheet sheet, Shift shift) {
        RoundView round = reading.open(person, id);
        List<Answer> said = new ArrayList<>();
        for (AnswerSheet.Row row : answers.own(person, round).rows()) {
            char figure = sheet.scores().charAt(said.size());
            Score score = figure == '-' ? Score.CANNOT_SAY : Score.values()[figure - '1'];
            said.add(new Answer(row.condition(), score, shift.text(sheet.why().getOrDefault(row.name(), ""))));
        }
        answers.save(person, id, UUID.randomUUID(), said, 0);
    }

    private void promise(Scene scene, Actor by, AtomicLong round, Promise promise) {
        AtomicLong id = new AtomicLong();
        Shift shift = scene.shift();
        Actor owner = scene.council().person(promise.owner());
        scene.chronicle()
                .on(
                        shift.day(promise.on()),
                        () -> id.set(actions.add(
                                by,
                                round.get(),
                                UUID.randomUUID(),
                                new SaveAction(
                                        shift.text(promise.what()),
                                        condition(by, round.get(), promise.condition()),
                                        owner.personId(),
                                        shift.day(promise.due()),
                                        0))));
        if (promise.done() != null) {
            LocalDate done = shift.day(promise.done());
            ActionDone command = new ActionDone(done, Objects.requireNonNullElse(promise.note(), ""), 0);
            scene.chronicle().on(done, () -> actions.done(owner, round.get(), id.get(), command));
        }
    }

    private long condition(Actor actor, long round, String name) {
        return promised.conditions(reading.open(actor, round)).entrySet().stream()
                .filter(each -> each.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<Round>> read(JsonMapper json) {
        try (var in = new ClassPathResource("demo/readiness.json").getInputStream()) {
            return json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
