package org.chrysalis.bench;

import java.util.Arrays;
import java.util.Optional;

/** What people record, written as the program writes it of some initiative of an organisation, with its entry in the trail. */
enum Recorded {
    MOVE("a move", """
            update visit set ended_on = current_date where id = one.visit;
            insert into visit (organisation_id, initiative_id, stage_id, main, ordinal, started_on)
            select one.organisation_id, one.id, s.id, true, one.ordinal + 1, current_date
            from stage s where s.organisation_id = one.organisation_id and s.retired_on is null and s.id <> one.stage_id
              and not exists (select 1 from visit v where v.initiative_id = one.id and v.stage_id = s.id and v.ended_on is null)
            order by random() limit 1
            returning id, stage_id into next_visit, next_stage;
            insert into move (organisation_id, initiative_id, ordinal, direction, from_visit_id, to_visit_id, moved_on, reason, recorded_at)
            values (one.organisation_id, one.id, one.ordinal + 1, 'ON', one.visit, next_visit, current_date, 'Ready', now())
            returning id into moved;
            insert into move_decider (move_id, ordinal, name) values (moved, 1, 'Programme board');
            update initiative set stage_id = next_stage, stage_since = current_date, visit_count = one.ordinal + 1 where id = one.id;
            """),
    RISK("a risk", """
            insert into risk (organisation_id, initiative_id, kind_id, wording, state, recorded_at)
            select one.organisation_id, one.id, min(k.id), 'What might go wrong', 'OPEN', now()
            from risk_kind k where k.organisation_id = one.organisation_id;
            """),
    MONEY("money", """
            insert into funding (organisation_id, initiative_id, source, amount, purpose, starts_on, ends_on, committed, recorded_at)
            values (one.organisation_id, one.id, 'A grant', 5000, 'BUILD', current_date, current_date + 200, true, now());
            """),
    PARTICIPATION("a participation", """
            insert into participation (organisation_id, initiative_id, held_on, what, who, young_people, recorded_at)
            values (one.organisation_id, one.id, current_date, 'An evening', array['YOUNG_PEOPLE'], 8, now());
            """),
    /** Of no initiative, so that all figures are worked out again. */
    STAGE("the name of a stage", """
            update stage set name = 'Stage ' || id || ' of ' || random() where id = one.stage_id;
            """);

    private static final String SQL = """
            do $$
            declare
                one record;
                next_visit bigint;
                next_stage bigint;
                moved bigint;
            begin
                select i.id, i.organisation_id, i.stage_id, i.reference, v.id as visit, v.ordinal into one
                from initiative i
                join visit v on v.initiative_id = i.id and v.main and v.ended_on is null
                where i.organisation_id = %d and i.status = 'ACTIVE' order by random() limit 1;
                %s
                update initiative set last_recorded_at = now() where id = one.id;
                insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label,
                                         initiative_id, action)
                values (one.organisation_id, now(), 'Bench', 'initiative', one.id, one.reference, one.id, 'initiative-changed');
            end
            $$""";

    private final String what;
    private final String statements;

    Recorded(String what, String statements) {
        this.what = what;
        this.statements = statements;
    }

    /** How the name of a page ends that is looked at at once after it was recorded. */
    String after() {
        return ", at once after " + what + " was recorded";
    }

    String sql(int organisation) {
        return SQL.formatted(organisation, statements);
    }

    /** What is recorded before each request of a page, where it is one of these. */
    static Optional<Recorded> before(String page) {
        return Arrays.stream(values())
                .filter(recorded -> page.endsWith(recorded.after()))
                .findFirst();
    }
}
