package org.chrysalis.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chrysalis.people.Actor;
import org.chrysalis.pulse.GiveAnswer;
import org.chrysalis.pulse.PulseAnswers;
import org.chrysalis.pulse.PulseLinks;
import org.chrysalis.pulse.PulseRounds;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the teams were, round by round; most of those who do the work have no account and answer by a link. */
@Component
class PulseTelling implements Teller {

    private final PulseRounds rounds;
    private final PulseLinks made;
    private final PulseAnswers answers;
    private final Map<String, List<Round>> staged;

    PulseTelling(PulseRounds rounds, PulseLinks made, PulseAnswers answers, JsonMapper json) {
        this.rounds = rounds;
        this.made = made;
        this.answers = answers;
        this.staged = read(json);
    }

    /** @param links for so many colleagues, who are named nowhere once the round has closed */
    record Round(
            LocalDate on,
            LocalDate until,
            String by,
            int links,
            @JsonProperty("for") @Nullable List<String> named,
            List<Answer> answers) {

        List<String> madeFor() {
            return named == null
                    ? IntStream.rangeClosed(1, links)
                            .mapToObj(number -> "Colleague " + number)
                            .toList()
                    : named;
        }
    }

    /**
     * What somebody said.
     *
     * @param who none for somebody with a link
     * @param said momentum, headspace, support and safe to try
     */
    record Answer(
            @Nullable String who,
            List<Integer> said,

            @JsonProperty("line") @Nullable String words) {

        GiveAnswer given(Shift shift) {
            String line = shift.text(Objects.requireNonNullElse(words, ""));
            return new GiveAnswer(said.get(0), said.get(1), said.get(2), said.get(3), line);
        }
    }

    @Override
    public void tell(Scene scene) {
        staged.getOrDefault(scene.told().ref(), List.of()).forEach(round -> tell(scene, round));
    }

    private void tell(Scene scene, Round round) {
        String reference = scene.told().ref();
        Actor lead = scene.council().person(round.by());
        LocalDate day = scene.shift().day(round.on());
        LocalDate until = scene.shift().day(round.until());
        Deque<String> links = new ArrayDeque<>();
        scene.chronicle().on(day, () -> {
            rounds.open(lead, reference, UUID.randomUUID(), until);
            made.make(lead, reference, UUID.randomUUID(), round.madeFor())
                    .links()
                    .forEach(link -> links.add(link.token()));
        });
        int number = 0;
        for (Answer answer : round.answers()) {
            scene.chronicle().on(day.plusDays(1 + number++ / 2), () -> {
                if (answer.who() == null) {
                    answers.answerByLink(links.remove(), answer.given(scene.shift()));
                } else {
                    answers.answer(scene.council().person(answer.who()), reference, answer.given(scene.shift()));
                }
            });
        }
    }

    private static Map<String, List<Round>> read(JsonMapper json) {
        try (var in = new ClassPathResource("demo/pulse.json").getInputStream()) {
            return json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
