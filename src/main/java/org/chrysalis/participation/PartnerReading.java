package org.chrysalis.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The partners of an initiative, for pages that show them. Whoever calls has opened it for who asks. */
@Service
@Transactional(readOnly = true)
public class PartnerReading {

    /** As many partners as a page lists, and as many notes of each. */
    public static final int MOST = 200;

    private static final int MOST_NOTES = 500;

    private static final String PARTNER = """
            select p.id, p.name, p.kind, p.since, p.tended_by as tended_by_id, t.name as tended_by, p.note, p.version,
                   latest.strength, latest.noted_on, earlier.strength as before, earlier.noted_on as before_on
            from partner p
            left join person t on t.id = p.tended_by
            left join lateral (
                select s.id, s.strength, s.noted_on from partner_strength s
                where s.partner_id = p.id and s.withdrawn_at is null
                order by s.noted_on desc, s.id desc limit 1) latest on true
            left join lateral (
                select s.strength, s.noted_on from partner_strength s
                where s.partner_id = p.id and s.withdrawn_at is null and s.id <> latest.id
                order by s.noted_on desc, s.id desc limit 1) earlier on true
            where p.initiative_id = :initiative and p.organisation_id = :organisation and p.withdrawn_at is null\s""";

    private final JdbcClient jdbc;

    PartnerReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them by name, {@value #MOST} at most: those whose relationship is weakest first. */
    public List<PartnerView> of(InitiativeHeader initiative) {
        return jdbc.sql(PARTNER + """
                order by array_position(array ['ABSENT', 'FRAGILE', 'GROWING', 'STRONG', 'SHARED_PURPOSE'],
                                        latest.strength) nulls last,
                         lower(p.name) collate alphabet, p.id
                limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query((row, number) -> view(row))
                .list();
    }

    /** @throws NotFound if there is none, or it was withdrawn */
    public PartnerView one(InitiativeHeader initiative, long id) {
        return jdbc.sql(PARTNER + "and p.id = :id")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("id", id)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("partner"));
    }

    /** How strong the relationship was over time, newest first. */
    public List<StrengthView> strengths(InitiativeHeader initiative, long partnerId) {
        return jdbc.sql("""
                select s.id, s.noted_on, s.strength, s.note, coalesce(r.name, '') as recorded_by, s.version
                from partner_strength s left join person r on r.id = s.recorded_by
                where s.partner_id = :partner and s.initiative_id = :initiative and s.organisation_id = :organisation
                  and s.withdrawn_at is null
                order by s.noted_on desc, s.id desc
                limit :most""")
                .param("partner", partnerId)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query(StrengthView.class)
                .list();
    }

    /** A note on how strong the relationship with a partner was. */
    record OfPartner(String partner, LocalDate notedOn, Strength strength, String note, String recordedBy) {}

    /** How strong each relationship was over time, partner by partner, newest first. */
    List<OfPartner> strengthsOfAll(InitiativeHeader initiative, int most) {
        return jdbc.sql("""
                select p.name as partner, s.noted_on, s.strength, s.note, coalesce(r.name, '') as recorded_by
                from partner p
                join partner_strength s on s.partner_id = p.id and s.initiative_id = p.initiative_id
                left join person r on r.id = s.recorded_by
                where p.initiative_id = :initiative and p.organisation_id = :organisation
                  and p.withdrawn_at is null and s.withdrawn_at is null
                order by lower(p.name) collate alphabet, p.id, s.noted_on desc, s.id desc
                limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", most)
                .query(OfPartner.class)
                .list();
    }

    /** The same of several at once, for a picture. */
    public StrengthsOverTime overTime(InitiativeHeader initiative, List<PartnerView> partners) {
        List<StrengthsOverTime.Noted> notes = jdbc.sql("""
                select s.partner_id, s.noted_on, s.strength
                from partner_strength s
                join partner p on p.id = s.partner_id and p.initiative_id = s.initiative_id and p.withdrawn_at is null
                where s.initiative_id = :initiative and s.organisation_id = :organisation and s.withdrawn_at is null
                order by s.noted_on, s.id
                limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST_NOTES)
                .query(StrengthsOverTime.Noted.class)
                .list();
        return StrengthsOverTime.of(partners, notes);
    }

    private static PartnerView view(ResultSet row) throws SQLException {
        return new PartnerView(
                row.getLong("id"),
                row.getString("name"),
                PartnerKind.valueOf(row.getString("kind")),
                row.getObject("since", LocalDate.class),
                row.getObject("tended_by_id", Long.class),
                row.getString("tended_by"),
                row.getString("note"),
                strength(row.getString("strength")),
                row.getObject("noted_on", LocalDate.class),
                strength(row.getString("before")),
                row.getObject("before_on", LocalDate.class),
                row.getInt("version"));
    }

    private static @Nullable Strength strength(@Nullable String name) {
        return name == null ? null : Strength.valueOf(name);
    }
}
