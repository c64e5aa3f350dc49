package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chrysalis.initiative.Sight;
import org.chrysalis.support.ClockConfiguration;

/**
 * What a figure of the portfolio counts, as a filter of the list: {@code moved-on.2025-09-01.2026-08-31}. The list
 * then shows just the initiatives that the figure counted.
 */
enum Figure {
    BEGAN("began", FigureTakes.DAYS, """
            exists (select 1 from visit x where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                    and x.main and x.ordinal = 1 and x.started_on between {0} and {1})"""),
    MOVED_ON("moved-on", FigureTakes.DAYS, FigureSql.moved("ON")),
    MOVED_BACK("moved-back", FigureTakes.DAYS, FigureSql.moved("BACK")),
    AGAIN("again", FigureTakes.DAYS, FigureSql.moved("AGAIN")),
    REOPENED("reopened", FigureTakes.DAYS, FigureSql.moved("REOPEN")),
    PAUSED("paused", FigureTakes.DAYS, """
            exists (select 1 from pause x where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                    and x.started_on between {0} and {1})"""),
    RESUMED("resumed", FigureTakes.DAYS, FigureSql.RESUMED),
    PAUSED_IN("paused-in", FigureTakes.DAYS_AND_ID, FigureSql.paused("x.started_on between {0} and {1}", "{2}")),
    RESTING_IN("resting-in", FigureTakes.ID, FigureSql.RESTING),
    ENDED("ended", FigureTakes.DAYS, FigureSql.ended("true")),
    ENDED_BEHIND("ended-behind", FigureTakes.DAYS_AND_ID, FigureSql.ended("x.context_event_id = {2}")),
    UNLEARNED("ended-unlearned", FigureTakes.DAYS, FigureSql.ended("btrim(x.learned) = ''")),
    CAME("came", FigureTakes.DAYS_AND_ID, FigureSql.visited("started_on")),
    LEFT("left", FigureTakes.DAYS_AND_ID, FigureSql.visited("ended_on")),
    WENT_ON("went-on", FigureTakes.DAYS_AND_TWO_IDS, FigureSql.went("ON")),
    WENT_BACK("went-back", FigureTakes.DAYS_AND_TWO_IDS, FigureSql.went("BACK")),
    WENT_AGAIN("went-again", FigureTakes.DAYS_AND_TWO_IDS, FigureSql.went("AGAIN")),
    WENT_REOPENED("went-reopen", FigureTakes.DAYS_AND_TWO_IDS, FigureSql.went("REOPEN")),
    BACK_BEHIND("went-back-behind", FigureTakes.DAYS_AND_ID, FigureSql.back("x.context_event_id = {2}")),
    BACK_UNMET("went-back-unmet", FigureTakes.DAYS_AND_ID, FigureSql.back("""
            exists (select 1 from review_answer a
                    where a.review_id = x.review_id and a.criterion_id = {2} and %s)""".formatted(BackReasons.UNMET))),
    BACK_WORDS("went-back-words", FigureTakes.DAYS_AND_ID, FigureSql.back("""
            x.reason_words = (select o.reason_words from move o join initiative i on i.id = o.initiative_id
                              where o.id = {2} and o.organisation_id = :sightOrganisation
                                and %s)""".formatted(Sight.OF_INITIATIVE))),
    CARE_DUE("care-due", FigureTakes.NOTHING, """
            exists (select 1 from check_in x where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                    and x.done_on is null and x.due_on < :figureDay)"""),
    RECORDED("recorded", FigureTakes.DAYS, """
            (i.last_recorded_at at time zone 'Europe/London')::date between {0} and {1}"""),
    /** Of two days and not of now: it is made from them, see {@link Told#condition}. */
    RISK_CHANGED("risk-changed", FigureTakes.DAYS, ""),
    /** Neither: it is made from when what was entered was known, in microseconds. */
    ENTERED_LATE("entered-late", FigureTakes.DAYS_AND_ONE_OR_TWO, ""),
    NO_RISK("no-risk", FigureTakes.NOTHING, "not exists " + FigureSql.kept("risk")),
    CURRENT_RISK("current-risk", FigureTakes.NOTHING, "exists " + FigureSql.risk("true")),
    HIGH_RISK_OF(
            "high-risk-of",
            FigureTakes.ID,
            "exists " + FigureSql.risk("x.kind_id = {0} and x.likelihood * x.impact * 100 > x.levels * x.levels * 50")),
    UNSCORED_RISK_OF(
            "unscored-risk-of", FigureTakes.ID, "exists " + FigureSql.risk("x.kind_id = {0} and x.likelihood is null")),
    RISK("risk-of", FigureTakes.ID, "exists " + FigureSql.risk("x.kind_id = {0}")),
    HIGH_RISK(
            "high-risk-to-people",
            FigureTakes.NOTHING,
            "exists " + FigureSql.risk("k.people and x.likelihood * x.impact * 100 > x.levels * x.levels * 50")),
    TOOK_PART("took-part", FigureTakes.DAYS, FigureSql.heard("x.held_on between {0} and {1}")),
    TOLD(
            "took-part-told",
            FigureTakes.DAYS,
            FigureSql.heard("x.held_on between {0} and {1} and x.told_on is not null")),
    NEVER_HEARD("nobody-took-part", FigureTakes.NOTHING, "not " + FigureSql.heard("true")),
    SILENT("nobody-since", FigureTakes.NOTHING, "not " + FigureSql.heard("x.held_on >= i.stage_since")),
    NOT_SERVED(
            "no-families", FigureTakes.NOTHING, "not " + FigureSql.heard("x.who && array['YOUNG_PEOPLE', 'FAMILIES']")),
    DECIDED("decided", FigureTakes.DAYS, FigureSql.decided("> 0")),
    DECIDED_ALONE("decided-alone", FigureTakes.DAYS, FigureSql.decided("= 1")),
    DECIDED_BY_NOBODY("decided-by-nobody", FigureTakes.DAYS, FigureSql.decided("is null")),
    DRAWS("draws-on", FigureTakes.ID, FigureSql.drawn("x.team_id = {0}")),
    DRAWS_ELSEWHERE("draws-elsewhere", FigureTakes.NOTHING, FigureSql.drawn("x.team_id is null")),
    UNCOVERED("draws-on-uncovered", FigureTakes.ID, FigureSql.drawn("x.team_id = {0} and not x.backfilled")),
    UNCOVERED_ELSEWHERE(
            "draws-elsewhere-uncovered",
            FigureTakes.NOTHING,
            FigureSql.drawn("x.team_id is null and not x.backfilled")),
    UNSAID("draws-on-unsaid", FigureTakes.ID, FigureSql.drawn("x.team_id = {0} and x.backfilled is null")),
    UNSAID_ELSEWHERE(
            "draws-elsewhere-unsaid",
            FigureTakes.NOTHING,
            FigureSql.drawn("x.team_id is null and x.backfilled is null")),
    NO_DRAW("no-draw", FigureTakes.NOTHING, "not exists " + FigureSql.kept("draw")),
    SHELTERED("sheltered", FigureTakes.NOTHING, FigureSql.sheltered("x.starts_on <= :figureDay")),
    LIFTED("lifted", FigureTakes.DAYS, """
            exists (select 1 from protection x where x.initiative_id = i.id and x.organisation_id = :sightOrganisation
                    and x.withdrawn_at is null and x.lifted_on between {0} and {1})"""),
    LIFTS("lifts", FigureTakes.DAYS, FigureSql.sheltered("x.ends_on between {0} and {1}")),
    LIFT_DATED("lift-dated", FigureTakes.NOTHING, FigureSql.sheltered("x.ends_on is not null")),
    LIFT_OVERDUE("lift-overdue", FigureTakes.NOTHING, FigureSql.sheltered("x.ends_on < :figureDay")),
    LIFT_UNPLANNED("lift-unplanned", FigureTakes.NOTHING, FigureSql.sheltered("x.giving_back = ''")),
    ORDINARY("ordinary", FigureTakes.ID, "exists " + FigureSql.marked("and x.marker_id = {0}")),
    NOT_ORDINARY("not-ordinary", FigureTakes.NOTHING, "not exists " + FigureSql.marked("")),
    NO_MONEY("no-funding", FigureTakes.NOTHING, FigureSql.GOES_ON + "not exists " + FigureSql.funding("true")),
    ONLY_HOPED(
            "only-hoped",
            FigureTakes.NOTHING,
            "(" + FigureSql.GOES_ON + "exists " + FigureSql.funding("true") + " and not exists "
                    + FigureSql.funding("x.committed") + ")"),
    /** Of addresses that were kept before the instant stood in them. */
    MONEY_CHANGED("money-changed", FigureTakes.DAYS_AND_ID, MoneyWays.FIGURE),
    /** Of addresses that were kept before it stood in them until when what was entered was known. */
    MONEY_CHANGED_SINCE("money-changed-since", FigureTakes.DAYS_AND_TWO_IDS, MoneyWays.FIGURE_SINCE),
    MONEY_CHANGED_KNOWN("money-changed-known", FigureTakes.DAYS_AND_TWO_OR_THREE, MoneyWays.FIGURE_KNOWN),
    ENDLESS(
            "unending",
            FigureTakes.NOTHING,
            FigureSql.GOES_ON + "exists " + FigureSql.funding("x.committed and x.ends_on is null")),
    SUM_ENDS(
            "sum-ends",
            FigureTakes.DAYS,
            FigureSql.GOES_ON + "exists " + FigureSql.funding("x.committed and x.ends_on between {0} and {1}")),
    EDGE("edge", FigureTakes.DAYS, FigureSql.falls("funding_edge")),
    FALL("fall", FigureTakes.DAYS, FigureSql.falls("funding_fall"));

    private static final String DOT = ".";

    /** The last microsecond of the year 9999, after which a database knows no time: no place and no id is larger. */
    static final long MOST = 253_402_300_799_999_999L;

    private final String key;
    private final FigureTakes takes;
    private final String sql;

    Figure(String key, FigureTakes takes, String sql) {
        this.key = key;
        this.takes = takes;
        this.sql = sql;
    }

    /** A figure that stands in an address. */
    record Told(Figure figure, List<LocalDate> days, List<Long> ids) {

        String written() {
            List<String> parts = new ArrayList<>(List.of(figure.key));
            days.forEach(day -> parts.add(day.toString()));
            ids.forEach(id -> parts.add(id.toString()));
            return String.join(DOT, parts);
        }

        /** Of money that changed, the way that it went, by its place: the last of the numbers. */
        Optional<String> way() {
            return figure.ofWays() ? WaysOfMoney.at(ids.get(ids.size() - 1)) : Optional.empty();
        }

        /** Of what was entered late, the day until which it is told where that is not the last of its days. */
        Optional<LocalDate> toldUntil() {
            return figure == ENTERED_LATE && ids.size() > 1
                    ? Optional.of(EnteredLate.instant(ids.get(1))
                            .atZone(ClockConfiguration.LONDON)
                            .toLocalDate())
                    : Optional.empty();
        }

        /** Risks are asked of the day before as well, which the first of all has not; a way has a place. */
        private boolean canBeAsked() {
            int before = figure == RISK_CHANGED ? 1 : 0;
            return days.stream().allMatch(day -> day.minusDays(before).getYear() > 0 && day.getYear() < 10_000)
                    && ids.stream().allMatch(id -> id >= 0 && id <= MOST)
                    && (!figure.ofWays() || way().isPresent());
        }

        /** Whether it is of money that comes each year. */
        boolean yearly() {
            return figure.ofWays() && WaysOfMoney.yearly(ids.get(ids.size() - 1));
        }

        /** Days and numbers were read as such, so that they may stand in the text. */
        String condition() {
            String condition = switch (figure) {
                case RISK_CHANGED -> ChangedRisks.condition(days.get(0).minusDays(1), days.get(1));
                case ENTERED_LATE -> EnteredLate.condition(days.get(0), days.get(1), ids);
                case MONEY_CHANGED_KNOWN -> ids.size() == 2 ? figure.sql : MoneyWays.FIGURE_TOLD;
                default -> figure.sql;
            };
            int place = 0;
            for (LocalDate day : days) {
                condition = condition.replace("{" + place++ + "}", "date '" + day + "'");
            }
            for (Long id : ids) {
                condition = condition.replace("{" + place++ + "}", id.toString());
            }
            return condition;
        }
    }

    /** Whether it compares two days that it names, so that it is the same on whatever day it is asked. */
    boolean ofTwoDays() {
        return this == RISK_CHANGED || this == ENTERED_LATE || ofWays();
    }

    private boolean ofWays() {
        return this == MONEY_CHANGED || this == MONEY_CHANGED_SINCE || this == MONEY_CHANGED_KNOWN;
    }

    /** @param ids as many as it takes */
    Told told(List<LocalDate> days, Long... ids) {
        return new Told(this, days, List.of(ids));
    }

    String key() {
        return key;
    }

    /** Whether only those who see money may ask it. */
    boolean ofMoney() {
        return ordinal() >= NO_MONEY.ordinal();
    }

    static Optional<Told> read(String written) {
        List<String> parts = List.of(written.split("\\.", -1));
        return named(parts.get(0)).flatMap(figure -> figure.with(parts.subList(1, parts.size())));
    }

    static Optional<Figure> named(String key) {
        return Arrays.stream(values()).filter(figure -> figure.key.equals(key)).findFirst();
    }

    private Optional<Told> with(List<String> arguments) {
        if (arguments.size() < takes.days() + takes.least() || arguments.size() > takes.days() + takes.most()) {
            return Optional.empty();
        }
        try {
            List<LocalDate> days = arguments.subList(0, takes.days()).stream()
                    .map(LocalDate::parse)
                    .toList();
            List<Long> ids = arguments.subList(takes.days(), arguments.size()).stream()
                    .map(Long::valueOf)
                    .toList();
            return Optional.of(new Told(this, days, ids)).filter(Told::canBeAsked);
        } catch (DateTimeParseException | NumberFormatException unknown) {
            return Optional.empty();
        }
    }
}
