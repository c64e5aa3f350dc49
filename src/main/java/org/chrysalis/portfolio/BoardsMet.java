package org.chrysalis.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.chrysalis.people.Actor;
import org.chrysalis.support.ClockConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When boards met, by all who keep it. */
@Component
public class BoardsMet {

    private final ObjectProvider<LastBoard> boards;

    BoardsMet(ObjectProvider<LastBoard> boards) {
        this.boards = boards;
    }

    /** The day of the figures of the last one before this day; none where there was none. */
    public Optional<LocalDate> before(Actor actor, LastBoard.About about, LocalDate day) {
        return boards.stream()
                .flatMap(board -> board.before(actor, about, day).stream())
                .max(LocalDate::compareTo);
    }

    /**
     * Until when whoever looks back to a day knew what was entered: where a board met on the figures of that day, until
     * these were published, and what was entered later was new to it; else until the end of the day.
     */
    public Instant known(Actor actor, LastBoard.About about, LocalDate day) {
        return boards.stream()
                .flatMap(board -> board.known(actor, about, day).stream())
                .max(Instant::compareTo)
                .orElseGet(() -> endOf(day));
    }

    /**
     * Until when what was entered is told of a day: where a board met on its figures later, until these were published;
     * none where that is until the end of the day.
     */
    public Optional<Instant> toldAfter(Actor actor, LastBoard.About about, LocalDate day) {
        return Optional.of(known(actor, about, day)).filter(known -> known.isAfter(endOf(day)));
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1)
                .atStartOfDay(ClockConfiguration.LONDON)
                .toInstant()
                .minus(1, ChronoUnit.MICROS);
    }
}
