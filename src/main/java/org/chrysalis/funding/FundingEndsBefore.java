package org.chrysalis.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.chrysalis.initiative.FilterQuestion;
import org.chrysalis.initiative.PastRecords;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Narrows the list to initiatives that go on and whose committed money is used up by a day, or falls to less than half
 * by it: offered are the ends of the coming quarters, because budgets are made by them.
 */
@Component
class FundingEndsBefore implements FilterQuestion {

    private static final int QUARTERS = 8;
    private static final int MONTHS = 3;

    private final Dates dates;
    private final PastRecords records;
    private final Clock clock;

    FundingEndsBefore(Dates dates, PastRecords records, Clock clock) {
        this.dates = dates;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "funding-before";
    }

    @Override
    public String labelKey() {
        return "funding.filter.before";
    }

    @Override
    public Permission takes() {
        return Permission.VIEW_MONEY;
    }

    @Override
    public List<Choice> choices(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        LocalDate quarter = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / MONTHS * MONTHS + 1);
        return Stream.iterate(quarter.plusMonths(MONTHS), begin -> begin.plusMonths(MONTHS))
                .limit(QUARTERS)
                .map(begin -> begin.minusDays(1))
                .map(end -> Choice.of(end, dates.date(end)))
                .toList();
    }

    @Override
    public @Nullable Asked ask(String answer) {
        return ask(answer, LocalDate.now(clock));
    }

    @Override
    public @Nullable Asked askOn(String answer, LocalDate then) {
        Asked asked = ask(answer, then);
        return asked == null ? null : asked.of(records);
    }

    /**
     * Once money has fallen it goes on as it is; once it has ended there is none until somebody commits more. Those
     * that fit are known before the list is gone through in its order, so that none is opened but those that are shown.
     */
    private static @Nullable Asked ask(String answer, LocalDate from) {
        LocalDate day = day(answer);
        return day == null ? null : new Asked("""
                        i.status <> 'ENDED'
                        and (i.id in (select f.initiative_id from funding_edge f
                                      where f.organisation_id = :sightOrganisation and f.ends_on <= :fundingBefore
                                      union all
                                      select f.initiative_id from funding_fall f
                                      where f.organisation_id = :sightOrganisation
                                        and f.ends_on between date '%s' and :fundingBefore)) is true
                        """.formatted(from), "fundingBefore", day);
    }

    private static @Nullable LocalDate day(String answer) {
        try {
            LocalDate day = LocalDate.parse(answer);
            return day.getYear() < 1 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }
}
