package org.chrysalis.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.chrysalis.portfolio.Timeline;
import org.chrysalis.portfolio.Timeline.Kind;
import org.chrysalis.portfolio.Timeline.Span;
import org.chrysalis.portfolio.TimelineWindow;
import org.chrysalis.portfolio.TimelineWindow.Zoom;
import org.chrysalis.support.web.Dates;
import org.chrysalis.support.web.Paging;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a timeline says in words, for the table beneath it and in packs. */
class TimelineTableTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    @Test
    void tellsReviewsRestsAndEndingsAsTheyFollowedEachOther() {
        assertThat(marks(
                        rest(DAY.plusDays(9), DAY.plusDays(20)),
                        rest(DAY, DAY.plusDays(3)),
                        review(1, DAY, "PAUSE"),
                        review(2, DAY.plusDays(5), "STAY"),
                        ending(DAY.plusDays(20)),
                        review(3, DAY.plusDays(20), "END")))
                .extracting(mark -> mark.replaceFirst("(:| on) \\d.*", ""))
                .containsExactly("Review", "At rest", "Review", "At rest", "Review", "Ended");
    }

    private static List<String> marks(Span... spans) {
        Timeline.Row row = new Timeline.Row(1, "ABC-01", "Name", List.of(spans));
        Timeline timeline = new Timeline(
                new TimelineWindow(Zoom.YEAR, LocalDate.of(2024, 1, 1)),
                LocalDate.of(2025, 3, 10),
                List.of(row),
                Paging.of(1, 1),
                List.of(),
                false,
                false);
        return new TimelineTable(messages(), new Dates())
                .strip(timeline, row).marks().stream()
                        .map(TimelineTable.Item::words)
                        .toList();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.UK);
        source.setBasenames("messages/timeline", "messages/journey");
        return source;
    }

    private static Span rest(LocalDate from, LocalDate until) {
        return new Span(1, Kind.REST, 1, "", null, from, until, true);
    }

    private static Span review(long number, LocalDate day, String decision) {
        return new Span(1, Kind.REVIEW, number, decision, null, day, day, true);
    }

    private static Span ending(LocalDate day) {
        return new Span(1, Kind.ENDING, 1, "OTHER", null, day, day, true);
    }
}
