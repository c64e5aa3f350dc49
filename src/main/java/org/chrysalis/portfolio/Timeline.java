package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.context.ContextEventView;
import org.chrysalis.pathway.Phase;
import org.chrysalis.support.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Initiatives over the years, with what falls into a stretch of time.
 *
 * @param events what happened to the whole organisation in that time, in order
 * @param earlier whether something of these initiatives lies before it
 * @param later whether something lies after it
 */
public record Timeline(
        TimelineWindow window,
        LocalDate today,
        List<Row> rows,
        Paging paging,
        List<ContextEventView> events,
        boolean earlier,
        boolean later) {

    /** What a span is. Published packs keep the names. */
    public enum Kind {
        VISIT,
        ALONGSIDE,
        REST,
        MONEY,
        PROTECTION,
        REVIEW,
        ENDING
    }

    /** An initiative with its spans, of each kind in the order of time. */
    public record Row(long id, String reference, String name, List<Span> spans) {

        public List<Span> of(Kind kind) {
            return spans.stream().filter(span -> span.kind() == kind).toList();
        }
    }

    /**
     * A time, or a day, of an initiative.
     *
     * @param number of its page: the number of a review; otherwise its id
     * @param words the stage's name, where money comes from, what a protection is, the decision of a review or the
     *     cause of an ending; empty for a rest
     * @param phase of a visit
     * @param until where it ends: the day on which a visit gives way to the next one, but the last day of money and of
     *     a protection; none where it goes on
     * @param firm whether money is committed, and not only hoped for; everything else is
     */
    public record Span(
            long initiative,
            Kind kind,
            long number,
            String words,
            @Nullable Phase phase,
            LocalDate from,
            @Nullable LocalDate until,
            boolean firm) {

        /** The first day on which it is over; none where it goes on. */
        public @Nullable LocalDate over() {
            boolean lastDayIncluded = kind == Kind.MONEY || kind == Kind.PROTECTION;
            return until == null || !lastDayIncluded ? until : until.plusDays(1);
        }
    }
}
