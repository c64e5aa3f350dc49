package org.chrysalis.pathway;

/**
 * The stages as a table for queries of other features, with {@code id}, {@code organisation_id}, {@code ordinal},
 * {@code name}, {@code phase}, {@code retired} (since then or not) and {@code absent} (not to be chosen on the day): as
 * they are now, or with the name and the phase that they had at the end of a day. Their order is that of now.
 */
public final class StageTable {

    public static final String NOW =
            "(select id, organisation_id, ordinal, name, phase, retired_on is not null as retired,"
                    + " retired_on is not null as absent from stage)";

    /**
     * As of {@code :day}. A stage that was made later is absent then: what was entered after the event may
     * still have been in it, and then it has the words that it began with.
     */
    public static final String ON_DAY = """
            (select t.id, t.organisation_id, t.ordinal,
                    coalesce(w.wording ->> 'name', t.name) as name, coalesce(w.wording ->> 'phase', t.phase) as phase,
                    t.retired_on is not null as retired,
                    coalesce(t.retired_on <= :day, false) or coalesce(not w.stood, false) as absent
             from stage t
             left join lateral (
                select v.wording, v.valid_from < ((:day + 1)::timestamp at time zone 'Europe/London') as stood
                from wording_version v
                where v.subject_kind = 'STAGE' and v.subject_id = t.id
                order by stood desc, case when v.valid_from < ((:day + 1)::timestamp at time zone 'Europe/London')
                                          then -v.number else v.number end
                limit 1) w on true)""";

    private StageTable() {}
}
