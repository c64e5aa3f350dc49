package org.chrysalis.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Sight;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What shelters an initiative, for pages that show it. Whoever calls has opened it for who asks. */
@Service
@Transactional(readOnly = true)
public class ProtectionReading {

    /** As many as a page shows. */
    public static final int MOST = 200;

    /** Of other initiatives as many as somebody reads before going on. */
    private static final int STORIES = 5;

    /** The move on that is nearest to a day, within the time in which things settle; of several of one day the last. */
    private static final String NEAREST = """
            select m.moved_on, m.ordinal, s.name as moved_to
            from move m join visit v on v.id = m.to_visit_id join stage s on s.id = v.stage_id
            where m.initiative_id = %1$s and m.organisation_id = %2$s and m.direction = 'ON'
              and m.moved_on between %3$s - %4$d and %3$s + %4$d
            order by abs(m.moved_on - %3$s), m.moved_on, m.ordinal desc limit 1""";

    private static final String PROTECTION = """
            select p.id, p.kind, p.what, p.granted_by, p.starts_on, p.ends_on, p.giving_back, p.lifted_on, p.lifted_how,
                   p.version, near.moved_on, near.moved_to
            from protection p left join lateral (%s) near on true
            where p.initiative_id = :initiative and p.organisation_id = :organisation
              and p.withdrawn_at is null\s""".formatted(NEAREST.formatted(
            "p.initiative_id", "p.organisation_id", "coalesce(p.lifted_on, p.ends_on)", ProtectionView.SETTLING));

    private final JdbcClient jdbc;

    ProtectionReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A move on. */
    public record Move(LocalDate movedOn, String movedTo) {}

    /**
     * What happened where a protection was lifted within days of a move on.
     *
     * @param backOn the day on which that initiative moved back afterwards; none where it has not
     */
    public record Story(
            String reference,
            String name,
            String what,
            LocalDate liftedOn,
            LocalDate movedOn,
            String movedTo,
            @Nullable LocalDate backOn,
            @Nullable String backTo) {}

    /** Those that stand, the first to end first, then those that were lifted, the latest first. */
    public List<ProtectionView> of(InitiativeHeader initiative) {
        return first(initiative, MOST);
    }

    /** As many as a sheet holds, in the same order. */
    List<ProtectionView> first(InitiativeHeader initiative, int most) {
        return jdbc.sql(PROTECTION + """
                        order by p.lifted_on is not null, case when p.lifted_on is null then p.ends_on end nulls last,
                                 p.lifted_on desc, p.starts_on, p.id limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", most)
                .query((row, number) -> view(row))
                .list();
    }

    /** How many there are, also where the page shows the first of them only. */
    public int count(InitiativeHeader initiative) {
        return jdbc.sql("""
                select count(*) from protection
                where initiative_id = :initiative and organisation_id = :organisation and withdrawn_at is null""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(Integer.class)
                .single();
    }

    /** @throws NotFound if there is none, or it was withdrawn */
    public ProtectionView one(InitiativeHeader initiative, long id) {
        return jdbc.sql(PROTECTION + "and p.id = :id")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("id", id)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("protection"));
    }

    /** The move on within days of this one, if there is any: what was moved is still settling then. */
    public Optional<Move> moveOnNear(InitiativeHeader initiative, LocalDate day) {
        return jdbc.sql(NEAREST.formatted(
                        ":initiative", ":organisation", "cast(:day as date)", ProtectionView.SETTLING))
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("day", day)
                .query(Move.class)
                .optional();
    }

    /** Those that end, or ended, within days of this one, the first to end first. */
    public List<ProtectionView> endingNear(InitiativeHeader initiative, LocalDate day) {
        return jdbc.sql(PROTECTION + """
                        and coalesce(p.lifted_on, p.ends_on)
                            between cast(:day as date) - :settling and cast(:day as date) + :settling
                        order by coalesce(p.lifted_on, p.ends_on), p.id limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("day", day)
                .param("settling", ProtectionView.SETTLING)
                .param("most", STORIES)
                .query((row, number) -> view(row))
                .list();
    }

    /** What happened to others that the actor sees and that lifted one within days of a move on, the latest first. */
    public List<Story> others(Actor actor, InitiativeHeader initiative) {
        return Sight.bind(
                        jdbc.sql("""
                        select i.reference, i.name, p.what, p.lifted_on, near.moved_on, near.moved_to,
                               back.moved_on as back_on, back.moved_to as back_to
                        from protection p join initiative i on i.id = p.initiative_id
                        join lateral (%s) near on true
                        left join lateral (
                            select m.moved_on, s.name as moved_to
                            from move m join visit v on v.id = m.to_visit_id join stage s on s.id = v.stage_id
                            where m.initiative_id = p.initiative_id and m.organisation_id = p.organisation_id
                              and m.direction = 'BACK' and m.ordinal > near.ordinal
                            order by m.ordinal limit 1) back on true
                        where p.organisation_id = :sightOrganisation and p.initiative_id <> :initiative
                          and p.lifted_on is not null and p.withdrawn_at is null and\s""".formatted(NEAREST.formatted(
                                        "p.initiative_id", "p.organisation_id", "p.lifted_on", ProtectionView.SETTLING))
                                + Sight.OF_INITIATIVE
                                + " order by p.lifted_on desc, p.id desc limit :most"),
                        actor)
                .param("initiative", initiative.id())
                .param("most", STORIES)
                .query(Story.class)
                .list();
    }

    private static ProtectionView view(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new ProtectionView(
                row.getLong("id"),
                kind == null ? null : ProtectionKind.valueOf(kind),
                row.getString("what"),
                row.getString("granted_by"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("giving_back"),
                row.getObject("lifted_on", LocalDate.class),
                row.getString("lifted_how"),
                row.getInt("version"),
                row.getObject("moved_on", LocalDate.class),
                row.getString("moved_to"));
    }
}
