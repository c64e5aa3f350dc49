package org.chrysalis.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chrysalis.funding.FundingAmount;
import org.chrysalis.initiative.TwoDays;
import org.jspecify.annotations.Nullable;

/**
 * Money won and lost between the end of one day and the end of another: each sum as it was written on the two days,
 * and what ran out between them. Where a board had met before the earlier day was over, from what it knew: what was
 * written on the rest of that day is in no pack before.
 *
 * @param kept since when the organisation keeps its record here, where that is later than the earlier day: what it
 *     wrote first is new then, whatever was there before
 * @param totals what each way comes to, all sums of it, what was won first and then what was lost
 * @param sums the latest by name, {@value Changes#MOST} at most
 */
public record ChangedMoney(@Nullable LocalDate kept, List<Total> totals, List<Sum> sums) {

    /**
     * What each way comes to. What came less what went is the difference between the two days, of what is committed
     * and has an end, of what is committed and has none, and of the same two of what is hoped for. Of what is committed
     * there came {@code won} (not written before, or hoped for only), {@code again} (did not count on the earlier day,
     * as its initiative had ended, and was reopened), {@code extended} (its last day had passed, and is a later one
     * now), {@code more} (than it was), and {@code bounded} and {@code endless} where it has a last day now and had
     * none before, or the other way round; there went {@code ended} where nothing committed goes on with its
     * initiative on the later day, {@code followed} where something does, {@code stopped} where the ending of its
     * initiative took what would have lasted until then or longer, {@code withdrawn}, {@code less}, {@code doubted}
     * (is hoped for only), {@code not-endless} and {@code not-bounded}, the other halves of {@code bounded} and
     * {@code endless}. What is hoped for goes the same ways as {@code hoped} and {@code hope-…}, and {@code hope-won}
     * and {@code hope-doubted} are the other halves of what was won and doubted of it. {@code redated} sums have other
     * days and counted before, {@code past} ones were not written before and were over by then: neither has pounds.
     *
     * @param yearly whether these sums have no end: each says what comes in a year, and is not added to whole ones
     * @param pounds of these sums, as they are now or, of what is no longer so, as they were; of more and less the
     *     difference
     */
    public record Total(
            String way, boolean yearly, int sums, @Nullable BigDecimal pounds) {

        /** The key of its words. */
        public String messageKey() {
            return "portfolio.changes.money." + (pounds == null ? "count" : yearly ? "total.yearly" : "total");
        }

        /** The key of the words of its way. */
        public String wayKey() {
            return WaysOfMoney.messageKey(way);
        }

        /** 1 where money came, -1 where it went, 0 where it did neither. */
        public int sign() {
            return WaysOfMoney.sign(way);
        }

        /** Whether it is money that is hoped for only. */
        public boolean hoped() {
            return WaysOfMoney.hoped(way);
        }

        /** {@code pounds}, exact to the penny; nothing where there are none. */
        public String said() {
            return FundingAmount.words(pounds);
        }

        /**
         * By which the figure that shows the initiatives knows the way, and whether it is money that comes each year.
         */
        public long place() {
            return WaysOfMoney.place(way, yearly);
        }
    }

    /**
     * @param on its last day where it ended, the day of its initiative's ending or reopening where that took it or brought
     *     it back, the day on which the ending was put right where that did, or else when it was written, changed or
     *     withdrawn
     * @param yearly whether it has no end and says what comes in a year
     * @param before what it was, where it is more or less now
     * @param pounds how much came or went; none where it did neither
     * @param amount of the sum as it is now
     * @param begins its first day now
     * @param until its last day now; none where it goes on
     * @param began its first day before; none where it was not written before
     * @param untilBefore its last day before; none where it went on, or was not written
     */
    public record Sum(
            String way,
            boolean yearly,
            String reference,
            String name,
            LocalDate on,
            String source,
            @Nullable BigDecimal before,
            @Nullable BigDecimal pounds,
            BigDecimal amount,
            LocalDate begins,
            @Nullable LocalDate until,
            @Nullable LocalDate began,
            @Nullable LocalDate untilBefore) {

        /** The ways of which the last day says more than their words. */
        private static final Set<String> OF_DAYS =
                Set.of("redated", "extended", "hope-extended", "ended", "followed", "hope-ended");

        /** The key of the words of its way. */
        public String wayKey() {
            return WaysOfMoney.messageKey(way);
        }

        /** 1 where money came, -1 where it went, 0 where it did neither. */
        public int sign() {
            return WaysOfMoney.sign(way);
        }

        /** Whether it is money that is hoped for only. */
        public boolean hoped() {
            return WaysOfMoney.hoped(way);
        }

        /** What it was before, exact to the penny. */
        public String saidBefore() {
            return FundingAmount.words(before);
        }

        /** What it is, exact to the penny. */
        public String saidAfter() {
            return FundingAmount.words(amount);
        }

        /** How much came or went, or, of what did neither, what it is: exact to the penny. */
        public String said() {
            return FundingAmount.words(pounds == null ? amount : pounds);
        }

        /** Whether its last day is another than it was, and that explains its way. */
        public boolean moved() {
            return untilBefore != null && OF_DAYS.contains(way) && !untilBefore.equals(until);
        }

        /** Whether it is its first day alone that is another than it was. */
        public boolean begunOtherwise() {
            return way.equals("redated") && !moved();
        }
    }

    /** A way and what it comes to, or a sum of it. */
    record Row(
            String way,
            boolean yearly,
            int sums,
            @Nullable String reference,
            @Nullable String name,
            @Nullable LocalDate on,
            @Nullable String source,
            @Nullable BigDecimal before,
            @Nullable BigDecimal pounds,
            @Nullable BigDecimal amount,
            @Nullable LocalDate begins,
            @Nullable LocalDate until,
            @Nullable LocalDate began,
            @Nullable LocalDate untilBefore) {}

    /**
     * What was entered is known later than the earlier day only where the figures of that were made later, and these have
     * nothing that was written after the day.
     */
    static Section<Row> between(TwoDays days) {
        return new Section<>("money_changes", Row.class, """
            with %2$s
            (select w.way, w.yearly, count(*) as sums, null as reference, null as name,
                    cast(null as date) as "on", null as source, cast(null as numeric) as before,
                    sum(w.pounds) as pounds,
                    cast(null as numeric) as amount, cast(null as date) as begins, cast(null as date) as until,
                    cast(null as date) as began, cast(null as date) as until_before
             from ways w group by w.way, w.yearly
             order by array_position(%1$s, w.way), w.yearly)
            union all
            (select w.way, w.yearly, 1, i.reference, i.name, w.day, w.source, w.before, w.pounds,
                    w.amount, w.begins, w.until, w.began, w.until_before
             from (select w.* from ways w order by w.day desc, w.id desc, w.way limit 60) w
             join initiative i on i.id = w.initiative_id and i.organisation_id = :sightOrganisation
             order by w.day desc, i.number, w.id desc, w.way)""".formatted(
                        WaysOfMoney.ORDER,
                        MoneyWays.of(
                                "timestamptz '" + days.known() + "'",
                                days.toldBefore(),
                                ":from",
                                ":to",
                                "(x.initiative_id in (select id from scope)) is true")));
    }

    static ChangedMoney of(ScopeReading.Read read, TwoDays days) {
        LocalDate since = days.since();
        List<Total> totals = new ArrayList<>();
        List<Sum> sums = new ArrayList<>();
        for (Row row : read.rows(between(days))) {
            LocalDate on = row.on();
            if (on == null) {
                totals.add(new Total(row.way(), row.yearly(), row.sums(), row.pounds()));
            } else {
                sums.add(new Sum(
                        row.way(),
                        row.yearly(),
                        String.valueOf(row.reference()),
                        String.valueOf(row.name()),
                        on,
                        String.valueOf(row.source()),
                        row.before(),
                        row.pounds(),
                        Objects.requireNonNull(row.amount()),
                        Objects.requireNonNull(row.begins()),
                        row.until(),
                        row.began(),
                        row.untilBefore()));
            }
        }
        LocalDate kept = read.one(Portfolio.Kept.SECTION).since();
        return new ChangedMoney(
                kept != null && since.isBefore(kept) ? kept : null, List.copyOf(totals), List.copyOf(sums));
    }

    /** The totals of what came (1), of what went (-1), or of what did neither (0). */
    public List<Total> totals(int sign) {
        return totals.stream().filter(total -> total.sign() == sign).toList();
    }

    /** How many changes of sums there were, all in all; the list may hold the latest of them only. */
    public int changed() {
        return totals.stream().mapToInt(Total::sums).sum();
    }
}
