package org.chrysalis.portfolio;

import java.time.LocalDate;

/** Makes every list of a portfolio as long as it gets, and what stands in it long. */
class LongestLists {

    private static final int TEAMS = 9;

    private final Council council;
    private final LocalDate today;

    LongestLists(Council council, LocalDate today) {
        this.council = council;
        this.today = today;
    }

    void write() {
        change("update initiative set name = 'Family group conference for families before court ' || number", "id");
        change(
                "update protection set what = 'Exemption from the 45-day assessment target for young adults',"
                        + " lifted_on = null, starts_on = date '" + today + "' - 100, ends_on = date '" + today
                        + "' + 20 + cast(id % 300 as int)",
                "initiative_id");
        change(
                "update funding set starts_on = date '" + today + "' - 60, committed = id % 5 <> 0, ends_on = date '"
                        + today + "' + 10 + cast(initiative_id % 17 as int) * 30",
                "initiative_id");
        change("delete from funding_edge", "initiative_id");
        council.jdbc.sql("""
                insert into funding_edge (initiative_id, organisation_id, ends_on)
                select f.initiative_id, f.organisation_id, max(f.ends_on) from funding f
                join initiative i on i.id = f.initiative_id and i.status <> 'ENDED'
                where f.organisation_id = ? and f.committed group by 1, 2""").param(council.id).update();
        council.jdbc
                .sql("update ending set learned = repeat('Families come when those ask them whom they know. ', 8)"
                        + " where organisation_id = ?")
                .param(council.id)
                .update();
        deciders();
        draws();
        readiness();
    }

    /** More names than one level: those who are nobody yet, those of a role, and bodies. */
    private void deciders() {
        change(
                "update move set deciders = case direction when 'START' then deciders"
                        + " else array['Decider ' || id % 20, 'Board ' || id % 7] end",
                "initiative_id");
        for (int number = 0; number < 7; number++) {
            level("decider " + number, "OUTSIDE");
            level("board " + number, "BODY");
        }
    }

    private void level(String name, String level) {
        council.jdbc.sql("""
                insert into decider_level (organisation_id, name, level, said_by, said_at)
                select ?, ?, ?, min(person_id), now() from membership where organisation_id = ?""").params(council.id, name, level, council.id).update();
    }

    private void draws() {
        for (int number = 1; number <= TEAMS; number++) {
            long team = council.team("Assessment and family support in area " + number);
            council.jdbc.sql("""
                    update draw set team_id = ?, elsewhere = '', ends_on = null
                    where organisation_id = ? and id % ? = ?
                      and initiative_id in (select id from initiative where status <> 'ENDED')""").params(team, council.id, TEAMS + 1, number).update();
        }
    }

    private void readiness() {
        long round = council.insert(
                "insert into readiness_round (organisation_id, subject, name, starts_on, ends_on, opened_at, closed_on)"
                        + " values (?, 'ORGANISATION', 'All of us', ?, ?, now(), ?) returning id",
                council.id,
                today.minusDays(30),
                today.minusDays(2),
                today.minusDays(2));
        council.jdbc.sql("""
                insert into readiness_round_condition (organisation_id, round_id, condition_id, ordinal, name, explanation)
                select organisation_id, ?, id, ordinal, name, explanation from readiness_condition
                where organisation_id = ? and not retired""").params(round, council.id).update();
    }

    /** @param initiative the column that says which: what has ended is read-only */
    private void change(String sql, String initiative) {
        council.jdbc
                .sql(sql + " where organisation_id = :organisation and " + initiative
                        + " in (select i.id from initiative i"
                        + " where i.organisation_id = :organisation and i.status <> 'ENDED')")
                .param("organisation", council.id)
                .update();
    }
}
