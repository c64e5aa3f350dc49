package org.chrysalis.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Narrows the list to what figures of the portfolio counted, several of them together if need be. The panel offers
 * none: whoever has followed a figure sees it there in words and can take it back.
 */
class FigureQuestion implements FilterQuestion {

    /** Between two figures that must both fit. */
    private static final String AND = ",";

    /** Nothing was recorded so long before: what begins there has no first day that anybody meant. */
    private static final int LONG_AGO = 50;

    private final boolean money;
    private final FigureNames names;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;

    FigureQuestion(boolean money, FigureNames names, MessageSource messages, Dates dates, Clock clock) {
        this.money = money;
        this.names = names;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    /** Of what everybody sees who sees the initiative. */
    static String name(Figure figure) {
        return figure.ofMoney() ? "money-figure" : "figure";
    }

    /** What an address that asked for {@code before} asks with one more. */
    static String and(@Nullable String before, String written) {
        return before == null || before.isBlank() ? written : before + AND + written;
    }

    @Override
    public String name() {
        return name(money ? Figure.NO_MONEY : Figure.BEGAN);
    }

    @Override
    public String labelKey() {
        return "portfolio.figure";
    }

    @Override
    public List<Choice> choices(Actor actor) {
        return List.of();
    }

    @Override
    public @Nullable Permission takes() {
        return money ? Permission.VIEW_MONEY : null;
    }

    @Override
    public @Nullable String words(Actor actor, String answer) {
        List<Figure.Told> told = read(answer);
        FigureNames.Names named = names.of(actor, told);
        return told.isEmpty()
                ? null
                : told.stream().map(each -> words(each, named.of(each))).collect(Collectors.joining("; "));
    }

    /** With the names of what it is about, or its last day alone where its first lies before all that is recorded. */
    private String words(Figure.Told told, List<String> about) {
        boolean until = (told.figure() == Figure.RECORDED || told.figure() == Figure.EDGE)
                && told.days().get(0).isBefore(told.days().get(1).minusYears(LONG_AGO));
        List<String> said =
                new ArrayList<>(told.days().stream().map(day -> dates.date(day)).toList());
        told.toldUntil().ifPresent(last -> said.set(1, dates.date(last)));
        said.addAll(about);
        told.way()
                .map(way -> said(WaysOfMoney.messageKey(way)))
                .map(way -> told.yearly() ? said("portfolio.changes.money.each-year.way", way) : way)
                .ifPresent(said::add);
        return said(
                "portfolio.figure." + told.figure().key() + (until ? ".until" : about.isEmpty() ? "" : ".named"),
                said.toArray());
    }

    @Override
    public @Nullable Asked ask(String answer) {
        return asked(answer, Figure.Told::condition, LocalDate.now(clock));
    }

    @Override
    public @Nullable Asked askOn(String answer, LocalDate day) {
        return asked(
                answer,
                told -> told.figure().ofTwoDays()
                        ? told.condition()
                        : PastTables.in(told.condition())
                                .replace("(i.last_recorded_at at time zone 'Europe/London')::date", "i.recorded_on"),
                day);
    }

    private @Nullable Asked asked(String answer, Function<Figure.Told, String> condition, LocalDate day) {
        List<Figure.Told> told = read(answer);
        return told.isEmpty()
                ? null
                : new Asked(
                        told.stream().map(condition).collect(Collectors.joining("\n and ", "(", ")")),
                        "figureDay",
                        day);
    }

    /** All of them, or none where one is not understood or is not of this kind. */
    private List<Figure.Told> read(String answer) {
        List<Figure.Told> told = new ArrayList<>();
        for (Optional<Figure.Told> each :
                Arrays.stream(answer.split(AND, -1)).map(Figure::read).toList()) {
            if (each.isEmpty() || each.get().figure().ofMoney() != money) {
                return List.of();
            }
            told.add(each.get());
        }
        return told;
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
