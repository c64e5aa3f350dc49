package org.chrysalis.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.initiative.TwoDays;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What changed between two days in what a filter let through on either of them, as a filter of the list: {@code
 * 2026-10-27.2026-11-27.either,ended.2026-10-28.2026-11-27}. The rest of the filter is then asked of these days, and
 * the figure, if there is one, of what is so found. After {@code either} may stand, in microseconds, until when what was
 * entered was known on the earlier day, and then until when it is told.
 */
class ChangedQuestion implements FilterQuestion {

    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})\\.(\\d{4}-\\d{2}-\\d{2})\\.(either|came|left)(?:\\.(\\d{1,18})(?:\\.(\\d{1,18}))?)?(?:,(.+))?");

    private final FigureQuestion figures;
    private final MessageSource messages;
    private final Dates dates;

    ChangedQuestion(FigureQuestion figures, MessageSource messages, Dates dates) {
        this.figures = figures;
        this.messages = messages;
        this.dates = dates;
    }

    /** The question that goes with that of a figure: money is not for everybody here either. */
    static String name(String ofFigure) {
        return ofFigure.replace("figure", "changed");
    }

    /** @param figure what changed; empty for all that fitted */
    static String written(TwoDays days, String figure) {
        String between = days.since() + "." + days.until() + "." + Kebab.of(days.fit())
                + days.marks().stream().map(mark -> "." + mark).collect(Collectors.joining());
        return figure.isEmpty() ? between : between + "," + figure;
    }

    @Override
    public String name() {
        return name(figures.name());
    }

    @Override
    public String labelKey() {
        return "portfolio.changed";
    }

    @Override
    public List<Choice> choices(Actor actor) {
        return List.of();
    }

    @Override
    public @Nullable Permission takes() {
        return figures.takes();
    }

    @Override
    public @Nullable TwoDays between(String answer) {
        Matcher written = WRITTEN.matcher(answer);
        if (!written.matches()) {
            return null;
        }
        try {
            LocalDate since = LocalDate.parse(written.group(1));
            LocalDate until = LocalDate.parse(written.group(2));
            TwoDays.Fit fit = TwoDays.Fit.valueOf(written.group(3).toUpperCase(Locale.ROOT));
            return since.isAfter(until) || since.getYear() < 1
                    ? null
                    : new TwoDays(since, until, fit, instant(written.group(4)), instant(written.group(5)));
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }

    @Override
    public @Nullable Asked ask(String answer) {
        String figure = figure(answer);
        if (between(answer) == null) {
            return null;
        }
        return figure.isEmpty() ? new Asked("true", "anything", true) : figures.ask(figure);
    }

    @Override
    public @Nullable String words(Actor actor, String answer) {
        TwoDays days = between(answer);
        if (days == null) {
            return null;
        }
        String said = messages.getMessage(
                "portfolio.changed." + Kebab.of(days.fit()) + (days.known() == null ? "" : ".known"),
                new Object[] {dates.date(days.since()), dates.date(days.until())},
                LocaleContextHolder.getLocale());
        String figure = figure(answer);
        String changed = figure.isEmpty() ? said : figures.words(actor, figure);
        return figure.isEmpty() || changed == null ? changed : said + "; " + changed;
    }

    private static String figure(String answer) {
        Matcher written = WRITTEN.matcher(answer);
        return written.matches() && written.group(6) != null ? written.group(6) : "";
    }

    /** Not in addresses of before it stood in them: these take both days as they are dated. */
    private static @Nullable Instant instant(@Nullable String microseconds) {
        return microseconds == null
                ? null
                : Instant.EPOCH.plus(Math.min(Long.parseLong(microseconds), Figure.MOST), ChronoUnit.MICROS);
    }
}
