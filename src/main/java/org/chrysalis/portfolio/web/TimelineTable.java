package org.chrysalis.portfolio.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.chrysalis.portfolio.Timeline;
import org.chrysalis.portfolio.Timeline.Kind;
import org.chrysalis.portfolio.Timeline.Span;
import org.chrysalis.portfolio.TimelineWindow;
import org.chrysalis.portfolio.TimelineWindow.Zoom;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A timeline in words, for the table beneath its picture and for whoever hears the picture. */
@Component
public class TimelineTable {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    /**
     * In this order where they are of one day: a review decides that something rests, and a rest ends with an ending.
     */
    private static final List<Kind> MARKS = List.of(Kind.REVIEW, Kind.REST, Kind.ENDING);

    private static final Comparator<Span> AS_IT_WENT =
            Comparator.comparing(Span::from).thenComparing(span -> MARKS.indexOf(span.kind()));

    private final MessageSource messages;
    private final Dates dates;

    TimelineTable(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** One initiative: its picture, and the same in words. */
    public record Strip(
            long id,
            String reference,
            String name,
            TimelinePicture picture,
            String sentence,
            List<Item> visits,
            List<Item> alongside,
            List<Item> money,
            List<Item> protections,
            List<Item> marks) {}

    /** @param href where it is recorded, below the initiative */
    public record Item(String words, String href) {}

    /** A column of the picture. */
    public record Column(String words, int x) {}

    public Strip strip(Timeline timeline, Timeline.Row row) {
        String own = "/initiatives/" + row.reference();
        List<Item> visits = row.of(Kind.VISIT).stream()
                .map(visit -> new Item(stretch(visit), own + "/journey"))
                .toList();
        List<Item> marks = row.spans().stream()
                .filter(span -> MARKS.contains(span.kind()))
                .sorted(AS_IT_WENT)
                .map(span -> mark(span, own))
                .toList();
        return new Strip(
                row.id(),
                row.reference(),
                row.name(),
                TimelinePicture.draw(timeline, row),
                visits.isEmpty()
                        ? words("timeline.nothing")
                        : String.join("; ", visits.stream().map(Item::words).toList()),
                visits,
                row.of(Kind.ALONGSIDE).stream()
                        .map(side -> new Item(stretch(side), own + "/journey"))
                        .toList(),
                row.of(Kind.MONEY).stream()
                        .map(sum -> new Item(
                                sum.firm() ? stretch(sum) : words("timeline.hoped", stretch(sum)), own + "/funding"))
                        .toList(),
                row.of(Kind.PROTECTION).stream()
                        .map(shelter -> new Item(stretch(shelter), own + "/funding/protections"))
                        .toList(),
                marks);
    }

    private Item mark(Span mark, String own) {
        return switch (mark.kind()) {
            case REVIEW ->
                new Item(
                        words("timeline.review", dates.shortDate(mark.from()), decision(mark)),
                        own + "/reviews/" + mark.number());
            case REST -> new Item(stretch(mark), own + "/journey");
            default -> new Item(words("timeline.ending", dates.shortDate(mark.from())), own + "/journey");
        };
    }

    /** Above the columns: 2024, or Apr to Jun 2024. */
    public List<Column> columns(TimelineWindow window) {
        return window.columns().stream()
                .map(start -> new Column(label(window.zoom(), start), TimelinePicture.x(window, start)))
                .toList();
    }

    private String label(Zoom zoom, LocalDate start) {
        return zoom == Zoom.YEAR
                ? String.valueOf(start.getYear())
                : words(
                        "timeline.quarter",
                        MONTH.format(start),
                        MONTH.format(start.plusMonths(2)),
                        String.valueOf(start.getYear()));
    }

    private String stretch(Span span) {
        String what = span.kind() == Kind.REST ? words("timeline.rest") : span.words();
        LocalDate until = span.until();
        String from = dates.shortDate(span.from());
        return until == null
                ? words(span.kind() == Kind.MONEY ? "timeline.no-end" : "timeline.since", what, from)
                : words("timeline.span", what, from, dates.shortDate(until));
    }

    private String decision(Span review) {
        return words("journey.review.decision." + key(review.words()));
    }

    private static String key(@Nullable String constant) {
        return Kebab.of(String.valueOf(constant));
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
