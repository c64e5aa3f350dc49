package org.chrysalis.evidence;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What evidence may be about, and what evidence there is: for forms that offer it, here and in features above.
 * Whoever calls has opened the initiative for who asks.
 */
@Service
@Transactional(readOnly = true)
public class EvidenceChoices {

    /** As many as a form offers. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    EvidenceChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param stage the stage whose criterion it is */
    public record CriterionOption(long id, String stage, String wording) {}

    public record MeasureOption(long id, String name) {}

    /** A piece of evidence by what was found and when. */
    public record Piece(long id, String found, Says says, LocalDate foundOn) {}

    /**
     * The criteria in use, those of the stage where it stands first; one chosen before stays even when it is retired.
     */
    public List<CriterionOption> criteria(InitiativeHeader initiative, long chosen) {
        return jdbc.sql("""
                select c.id, s.name as stage, c.wording
                from criterion c join stage s on s.id = c.stage_id
                where s.organisation_id = :organisation
                  and (c.retired_on is null and s.retired_on is null or c.id = :chosen)
                order by s.id <> :stage, s.ordinal, c.ordinal limit :most""")
                .param("organisation", initiative.organisationId())
                .param("chosen", chosen)
                .param("stage", initiative.stageId())
                .param("most", MOST)
                .query(CriterionOption.class)
                .list();
    }

    /** What is measured, by name. */
    public List<MeasureOption> measures(InitiativeHeader initiative) {
        return jdbc.sql("""
                select id, name from measure
                where initiative_id = :initiative and organisation_id = :organisation and withdrawn_at is null
                order by lower(name) collate alphabet, id limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query(MeasureOption.class)
                .list();
    }

    /** The evidence that there is, newest first. */
    public List<Piece> evidence(InitiativeHeader initiative) {
        return jdbc.sql("""
                select id, found, says, found_on from evidence
                where initiative_id = :initiative and organisation_id = :organisation and withdrawn_at is null
                order by found_on desc, id desc limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query(Piece.class)
                .list();
    }

    /** Whether the initiative has this measure, and it was not withdrawn. */
    public boolean hasMeasure(InitiativeHeader initiative, long id) {
        return jdbc.sql("""
                select exists (select 1 from measure
                               where id = :id and initiative_id = :initiative and organisation_id = :organisation
                                 and withdrawn_at is null)""")
                .param("id", id)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(Boolean.class)
                .single();
    }

    /** Whether it is a criterion of the organisation's pathway, in use or not. */
    public boolean hasCriterion(InitiativeHeader initiative, long id) {
        return jdbc.sql("""
                select exists (select 1 from criterion c join stage s on s.id = c.stage_id
                               where c.id = :id and s.organisation_id = :organisation)""")
                .param("id", id)
                .param("organisation", initiative.organisationId())
                .query(Boolean.class)
                .single();
    }
}
