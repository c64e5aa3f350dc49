package org.chrysalis.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chrysalis.context.ContextEventView;
import org.chrysalis.context.ContextKind;
import org.chrysalis.pathway.Phase;
import org.chrysalis.portfolio.Timeline;
import org.chrysalis.portfolio.Timeline.Kind;
import org.chrysalis.portfolio.Timeline.Span;
import org.chrysalis.portfolio.TimelineWindow;
import org.chrysalis.portfolio.TimelineWindow.Zoom;
import org.chrysalis.support.web.Paging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where things are drawn, worked out by counting days one by one; how it looks is for the eye. */
class TimelinePictureTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 10);

    private final List<Span> spans = new ArrayList<>();
    private long number;

    @ParameterizedTest
    @EnumSource(Zoom.class)
    void drawsEachVisitFromItsDayToTheDayOfTheNext(Zoom zoom) {
        visit(Kind.VISIT, "Development", LocalDate.of(2024, 2, 1), LocalDate.of(2024, 9, 1));
        visit(Kind.VISIT, "Prototyping", LocalDate.of(2024, 9, 1), null);

        List<TimelinePicture.Bar> bars = draw(zoom).bars();

        assertThat(bars.get(0).x()).isEqualTo(place(zoom, LocalDate.of(2024, 2, 1)));
        assertThat(bars.get(0).x() + bars.get(0).width()).isEqualTo(place(zoom, LocalDate.of(2024, 9, 1)));
        assertThat(bars.get(1).x()).isEqualTo(bars.get(0).x() + bars.get(0).width());
        // Today is part of it.
        assertThat(bars.get(1).x() + bars.get(1).width()).isEqualTo(place(zoom, TODAY.plusDays(1)));
    }

    @Test
    void namesAStageWhereThereIsRoomAndElseSaysItsLetterAndStillTellsPhasesApart() {
        visit(Kind.VISIT, "Development", DAY, DAY.plusDays(600));
        visit(Kind.VISIT, "Embedding", DAY.plusDays(600), DAY.plusDays(650));
        visit(Kind.VISIT, "Scaling", DAY.plusDays(650), DAY.plusDays(652));
        assertThat(draw(Zoom.YEAR).bars())
                .extracting(TimelinePicture.Bar::label)
                .containsExactly("Development", "E", "");
        assertThat(draw(Zoom.YEAR).bars())
                .extracting(TimelinePicture.Bar::style)
                .doesNotHaveDuplicates();
    }

    @Test
    void endsALineWithAMarkOnItsLastDayAndRunsOnWithAnArrowWhereItHasNoEnd() {
        span(Kind.MONEY, DAY, LocalDate.of(2025, 3, 31), true);
        span(Kind.MONEY, DAY, null, true);
        span(Kind.MONEY, DAY, DAY.plusYears(20), false);
        span(Kind.PROTECTION, DAY, DAY.plusDays(3), true);

        List<TimelinePicture.Line> lines = draw(Zoom.YEAR).lines();

        assertThat(lines.get(0).x2()).isEqualTo(place(Zoom.YEAR, LocalDate.of(2025, 4, 1)));
        assertThat(lines.get(0).end())
                .isEqualTo("M%d %dV%d"
                        .formatted(
                                lines.get(0).x2(),
                                lines.get(0).y() - 5,
                                lines.get(0).y() + 5));
        assertThat(lines.get(1).x2()).isEqualTo(TimelinePicture.WIDTH);
        assertThat(lines.get(1).end()).contains("L");
        assertThat(lines.get(2).x2()).isEqualTo(TimelinePicture.WIDTH);
        assertThat(lines.get(2).end()).as("its end lies outside").isNull();
        assertThat(lines)
                .extracting(TimelinePicture.Line::style)
                .containsExactly("money", "money", "hoped", "protection");
    }

    @Test
    void putsIntoOneLaneWhatDoesNotOverlapAndUnderEachOtherWhatDoes() {
        span(Kind.MONEY, DAY, DAY.plusDays(99), true);
        span(Kind.MONEY, DAY.plusDays(50), DAY.plusDays(150), true);
        span(Kind.MONEY, DAY.plusDays(100), DAY.plusDays(200), true);
        List<TimelinePicture.Line> lines = draw(Zoom.YEAR).lines();
        assertThat(lines)
                .extracting(TimelinePicture.Line::y)
                .containsExactlyInAnyOrder(
                        lines.get(0).y(), lines.get(0).y(), lines.get(2).y());
        assertThat(lines.get(2).y()).isGreaterThan(lines.get(0).y());
    }

    @Test
    void isAsHighAsWhatItHoldsHoweverMuchThatIs() {
        int least = draw(Zoom.YEAR).height();
        for (int i = 0; i < 40; i++) {
            span(Kind.MONEY, DAY.plusDays(i), null, true);
            span(Kind.PROTECTION, DAY.plusDays(i), null, true);
            visit(Kind.ALONGSIDE, "Scaling", DAY.plusDays(i), null);
        }
        TimelinePicture picture = draw(Zoom.YEAR);
        assertThat(picture.height()).isBetween(least + 1, least + 320);
        assertThat(picture.lines()).hasSize(12).allMatch(line -> line.y() < picture.height());
        assertThat(picture.bars()).hasSize(6).allMatch(bar -> bar.y() + bar.height() < picture.height());
        assertThat(picture.more())
                .as("what is not drawn is counted")
                .allMatch(more -> more.y() < picture.height())
                .allMatch(more -> more.x() + TimelinePicture.More.ROOM <= TimelinePicture.WIDTH)
                .extracting(TimelinePicture.More::words)
                .containsExactly("+34", "+34", "+34");
    }

    /** Drawn over each other, two would look like one. */
    @Test
    void drawsNothingOverAnotherHoweverManyOverlap() {
        for (int i = 0; i < 20; i++) {
            span(Kind.MONEY, DAY.plusDays(40L * i), DAY.plusDays(40L * i + 300), true);
            span(Kind.PROTECTION, DAY.plusDays(40L * i), DAY.plusDays(40L * i + 100), true);
        }
        TimelinePicture picture = draw(Zoom.YEAR);
        List<TimelinePicture.Line> lines = picture.lines();
        for (TimelinePicture.Line line : lines) {
            assertThat(lines)
                    .filteredOn(other -> other != line && other.y() == line.y())
                    .as("beside %s", line)
                    .allMatch(other -> other.x2() <= line.x1() || other.x1() >= line.x2());
        }
        assertThat(picture.more()).as("of the money alone").hasSize(1);
        assertThat(lines).hasSize(40 - picture.more().get(0).number());
    }

    @Test
    void keepsEverythingWithinThePictureWhateverTheTime() {
        visit(Kind.VISIT, "Scaling", DAY.minusYears(5), DAY.plusYears(30));
        visit(Kind.ALONGSIDE, "Scaling", DAY.plusYears(6).minusDays(1), DAY.plusYears(6));
        span(Kind.MONEY, DAY.minusYears(1), DAY.plusYears(40), true);
        span(Kind.REST, DAY.plusYears(6).minusDays(1), null, true);
        TimelinePicture picture = draw(Zoom.YEAR);
        assertThat(picture.bars()).allMatch(bar -> bar.x() >= 0 && bar.x() + bar.width() <= TimelinePicture.WIDTH);
        assertThat(picture.lines()).allMatch(line -> line.x1() >= 0 && line.x2() <= TimelinePicture.WIDTH);
        assertThat(picture.rests()).allMatch(rest -> rest.x() >= 0 && rest.x() + rest.width() <= TimelinePicture.WIDTH);
    }

    @Test
    void marksTodayReviewsEndingsAndEvents() {
        span(Kind.REVIEW, LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 1), true);
        span(Kind.ENDING, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 1), true);
        TimelinePicture picture = draw(Zoom.YEAR);
        assertThat(picture.today()).isEqualTo(place(Zoom.YEAR, TODAY));
        int review = place(Zoom.YEAR, LocalDate.of(2024, 7, 1));
        assertThat(picture.reviews()).containsExactly(review);
        assertThat(picture.review(review)).contains("L" + review + " ");
        assertThat(picture.endings()).containsExactly(place(Zoom.YEAR, LocalDate.of(2025, 1, 1)));
        assertThat(picture.events()).containsExactly(place(Zoom.YEAR, LocalDate.of(2024, 5, 1)));
        assertThat(picture.columns()).hasSize(5).startsWith(place(Zoom.YEAR, LocalDate.of(2025, 1, 1)));
    }

    @Test
    void aStagesWordsStandAboveTheRestAtItsFoot() {
        visit(Kind.VISIT, "Development", DAY, DAY.plusDays(300));
        visit(Kind.VISIT, "Prototyping", DAY.plusDays(300), DAY.plusDays(600));
        span(Kind.REST, DAY.plusDays(400), DAY.plusDays(500), true);
        List<TimelinePicture.Bar> bars = draw(Zoom.YEAR).bars();
        assertThat(bars.get(0).labelY()).isEqualTo(TimelinePicture.TOP + TimelinePicture.THICK / 2);
        // Letters of 13 pixels reach less than 7 below their middle.
        assertThat(bars.get(1).labelY() + 7).isLessThan(TimelinePicture.REST_TOP);
    }

    /** By going through the days: how many of all of them lie before. */
    private static int place(Zoom zoom, LocalDate day) {
        TimelineWindow window = new TimelineWindow(zoom, DAY);
        int before = 0;
        int all = 0;
        for (LocalDate each = window.from(); each.isBefore(window.end()); each = each.plusDays(1)) {
            all++;
            before += each.isBefore(day) ? 1 : 0;
        }
        return (int) Math.round((double) before * TimelinePicture.WIDTH / all);
    }

    private void visit(Kind kind, String stage, LocalDate from, LocalDate until) {
        Phase phase = Phase.valueOf(stage.toUpperCase(Locale.ROOT));
        spans.add(new Span(1, kind, ++number, stage, phase, from, until, true));
    }

    private void span(Kind kind, LocalDate from, LocalDate until, boolean firm) {
        spans.add(new Span(1, kind, ++number, "Words", null, from, until, firm));
    }

    private TimelinePicture draw(Zoom zoom) {
        Timeline.Row drawn = new Timeline.Row(1, "ABC-01", "Name", List.copyOf(spans));
        return TimelinePicture.draw(
                new Timeline(
                        new TimelineWindow(zoom, DAY),
                        TODAY,
                        List.of(drawn),
                        Paging.of(1, 1),
                        List.of(new ContextEventView(
                                1, LocalDate.of(2024, 5, 1), ContextKind.INSPECTION, "Inspection", "", null, 0)),
                        false,
                        false),
                drawn);
    }
}
