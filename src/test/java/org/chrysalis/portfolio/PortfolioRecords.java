package org.chrysalis.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chrysalis.funding.FallsByDay;
import org.chrysalis.support.ClockConfiguration;

/** Records of every kind that a portfolio counts, for some of the initiatives of a council and not for others. */
class PortfolioRecords {

    private final Council council;
    private final Random random;
    private final LocalDate today;

    PortfolioRecords(Council council, Random random, LocalDate today) {
        this.council = council;
        this.random = random;
        this.today = today;
    }

    /** @param team that some of them belong to and others draw on */
    void write(long team) {
        List<Long> kinds = ids("select id from risk_kind where organisation_id = ? order by people desc, ordinal");
        List<Long> markers = ids("select id from ordinary_marker where organisation_id = ? order by ordinal");
        council.evenOfWhatEnded(
                () -> council.jdbc.sql("""
                        update initiative set kind = (array['IMPROVEMENT', 'INNOVATION', 'NOT_SURE'])[1 + number % 3],
                               team_id = case when number % 4 = 0 then ?::bigint end,
                               last_recorded_at = now() - (number * 3 % 140) * interval '1 day'
                        where organisation_id = ?""").params(team, council.id).update());
        for (Story story : council.stories) {
            money(story);
            shelter(story, team);
            voice(story);
            risk(story, kinds);
            if (sometimes(2)) {
                insert(
                        "ordinary_mark (marker_id, wording, marked_on, recorded_at)",
                        story,
                        one(markers),
                        "A sign",
                        day(),
                        java.time.OffsetDateTime.now(ClockConfiguration.LONDON));
            }
        }
        council.jdbc
                .sql("update ending set learned = 'That it takes time' where organisation_id = ? and id % 2 = 0")
                .param(council.id)
                .update();
        council.jdbc
                .sql("update ending set deciders = array['The board', 'A director'] where organisation_id = ?")
                .param(council.id)
                .update();
    }

    private void money(Story story) {
        List<FallsByDay.Sum> committed = new ArrayList<>();
        for (int sums = random.nextInt(3); sums > 0; sums--) {
            LocalDate from = day();
            LocalDate to = sometimes(4) ? null : from.plusDays(random.nextInt(700));
            int pounds = 1_000 + random.nextInt(90_000);
            boolean sure = !sometimes(5);
            if (sure) {
                committed.add(new FallsByDay.Sum(from, to, BigDecimal.valueOf(pounds)));
            }
            insert(
                    "funding (source, amount, starts_on, ends_on, committed, recorded_at)",
                    story,
                    "A grant",
                    pounds,
                    from,
                    to,
                    sure,
                    java.time.OffsetDateTime.now(ClockConfiguration.LONDON));
        }
        council.jdbc.sql("""
                        insert into funding_edge (initiative_id, organisation_id, ends_on)
                        select initiative_id, organisation_id, max(ends_on) from funding
                        where initiative_id = ? and committed group by 1, 2 having count(*) = count(ends_on)""").param(story.id).update();
        FallsByDay.of(committed)
                .forEach((day, yearly) -> council.jdbc
                        .sql(
                                "insert into funding_fall (initiative_id, organisation_id, ends_on, yearly) values (?, ?, ?, ?)")
                        .params(story.id, council.id, day, yearly)
                        .update());
    }

    private void shelter(Story story, long team) {
        if (sometimes(2)) {
            LocalDate from = day();
            insert(
                    "protection (kind, what, starts_on, ends_on, giving_back, lifted_on, recorded_at)",
                    story,
                    "SPACE",
                    "A quiet morning",
                    from,
                    sometimes(3) ? null : from.plusDays(random.nextInt(500)),
                    sometimes(2) ? "" : "Bit by bit",
                    sometimes(4) ? from.plusDays(1) : null,
                    java.time.OffsetDateTime.now(ClockConfiguration.LONDON));
        }
        if (sometimes(2)) {
            boolean ours = sometimes(2);
            LocalDate begun = day();
            insert(
                    "draw (role, team_id, elsewhere, days_a_week, starts_on, ends_on, backfilled, recorded_at)",
                    story,
                    "A worker",
                    ours ? team : null,
                    ours ? "" : "Health",
                    java.math.BigDecimal.valueOf(random.nextInt(1, 50), 1),
                    begun,
                    sometimes(3) ? begun.plusDays(random.nextInt(200)) : null,
                    java.util.Arrays.asList(true, false, null).get(random.nextInt(3)),
                    java.time.OffsetDateTime.now(ClockConfiguration.LONDON));
        }
    }

    private void voice(Story story) {
        for (int times = random.nextInt(3); times > 0; times--) {
            boolean young = sometimes(2);
            council.insert(
                    """
                    insert into participation (organisation_id, initiative_id, held_on, what, who, %s, recorded_at)
                    values (?, ?, ?, ?, cast(? as text[]), ?, now()) returning id""".formatted(young ? "young_people" : "practitioners"),
                    council.id,
                    story.id,
                    day(),
                    "Morning number " + times,
                    young ? "{YOUNG_PEOPLE}" : "{PRACTITIONERS}",
                    1 + random.nextInt(12));
        }
    }

    private void risk(Story story, List<Long> kinds) {
        for (int risks = random.nextInt(4); risks > 0; risks--) {
            boolean scored = !sometimes(4);
            insert(
                    "risk (kind_id, wording, state, likelihood, impact, levels, scored_on, recorded_at)",
                    story,
                    one(kinds),
                    "Something goes wrong",
                    List.of("OPEN", "REDUCED", "ACCEPTED", "HAPPENED", "CLOSED").get(random.nextInt(5)),
                    scored ? 1 + random.nextInt(5) : null,
                    scored ? 1 + random.nextInt(5) : null,
                    scored ? 5 : null,
                    scored ? today : null,
                    java.time.OffsetDateTime.now(ClockConfiguration.LONDON));
        }
    }

    private void insert(String into, Story story, Object... values) {
        Object[] all = new Object[values.length + 2];
        all[0] = council.id;
        all[1] = story.id;
        System.arraycopy(values, 0, all, 2, values.length);
        council.insert(
                "insert into " + into.replace("(", "(organisation_id, initiative_id, ") + " values (?, ?"
                        + ", ?".repeat(values.length) + ") returning id",
                all);
    }

    private LocalDate day() {
        return today.minusDays(random.nextInt(400));
    }

    private boolean sometimes(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<Long> ids(String sql) {
        return council.jdbc.sql(sql).param(council.id).query(Long.class).list();
    }
}
