package org.chrysalis.pulse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chrysalis.people.Actor;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.ProgramClock;
import org.springframework.stereotype.Component;

/** Rounds with answers, as tests need them. */
@Component
public class PulseStories {

    private final PulseRounds rounds;
    private final PulseLinks made;
    private final PulseAnswers answers;
    private final ProgramClock clock;

    PulseStories(PulseRounds rounds, PulseLinks made, PulseAnswers answers, Clock clock) {
        this.rounds = rounds;
        this.made = made;
        this.answers = answers;
        this.clock = (ProgramClock) clock;
    }

    /** The same to each question. */
    public static GiveAnswer all(int value, String line) {
        return new GiveAnswer(value, value, value, value, line);
    }

    /** Opens a round that goes on for two weeks. */
    public long open(Actor lead, String reference) {
        return rounds.open(
                lead, reference, UUID.randomUUID(), LocalDate.now(clock).plusDays(14));
    }

    /** Makes links for so many whom nobody knows yet. */
    public List<String> links(Actor lead, String reference, int number) {
        return made
                .make(
                        lead,
                        reference,
                        UUID.randomUUID(),
                        IntStream.range(0, number)
                                .mapToObj(each -> "Colleague " + UUID.randomUUID())
                                .toList())
                .links()
                .stream()
                .map(PulseLinks.Link::token)
                .toList();
    }

    /** Answers in the open round, each by a link of its own. */
    public void answer(Actor lead, String reference, GiveAnswer... said) {
        List<String> links = links(lead, reference, said.length);
        for (int each = 0; each < said.length; each++) {
            answers.answerByLink(links.get(each), said[each]);
        }
    }

    /** A round of one day that was closed by its date. */
    public long closed(Actor lead, String reference, LocalDate day, GiveAnswer... said) {
        long[] id = new long[1];
        at(day, () -> {
            id[0] = rounds.open(lead, reference, UUID.randomUUID(), day);
            if (said.length > 0) {
                answer(lead, reference, said);
            }
        });
        return id[0];
    }

    /** Does something as if it were that day. */
    public void at(LocalDate day, Runnable what) {
        clock.at(
                day.atTime(LocalTime.of(10, 0))
                        .atZone(ClockConfiguration.LONDON)
                        .toInstant(),
                what);
    }
}
