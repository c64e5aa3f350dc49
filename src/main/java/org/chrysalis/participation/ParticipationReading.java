package org.chrysalis.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who took part in an initiative, for pages that show it. Whoever calls has opened it for who asks. */
@Service
@Transactional(readOnly = true)
public class ParticipationReading {

    private static final String PARTICIPATION = """
            select p.id, p.held_on, stood.stage_name, p.what, p.who, p.together, p.young_people, p.families,
                   p.practitioners, p.partners, p.in_what, p.say, p.views, p.changed, p.told_on, p.version
            from participation p
            left join lateral (select s.name as stage_name from visit v join stage s on s.id = v.stage_id
                               where v.initiative_id = p.initiative_id and v.organisation_id = p.organisation_id
                                 and v.main and v.started_on <= p.held_on
                               order by v.ordinal desc limit 1) stood on true
            where p.initiative_id = :initiative and p.organisation_id = :organisation and p.withdrawn_at is null\s""";

    /** They were heard and not told yet what came of it. */
    static final String WAITING = "p.told_on is null and p.say is distinct from 'INFORMED'";

    private final JdbcClient jdbc;

    ParticipationReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is recorded as a whole.
     *
     * @param attendances how many people came, all occasions together: the few of a group as one, so that no small
     *     number can be worked out from it
     * @param exact whether nowhere were they few
     * @param shared on how many occasions people shared the decision or led
     * @param waiting on how many they were heard and do not know yet what came of it
     * @param heard on how many occasions people were heard, and not only informed
     */
    public record Summary(long occasions, long attendances, boolean exact, long shared, long waiting, long heard) {

        /** The key of what is said of whether people know what came of it. */
        public String key() {
            return heard == 0 ? "participation.summary.informed" : "participation.summary.waiting";
        }
    }

    public Summary summary(InitiativeHeader initiative) {
        return jdbc.sql("""
                select count(*) as occasions,
                       coalesce(sum(p.at_least), 0) as attendances,
                       coalesce(bool_and(not p.few), true) as exact,
                       count(*) filter (where p.say in ('SHARED', 'LED')) as shared,
                       count(*) filter (where %s) as waiting,
                       count(*) filter (where p.told_on is not null or p.say is distinct from 'INFORMED') as heard
                from participation p
                where p.initiative_id = :initiative and p.organisation_id = :organisation
                  and p.withdrawn_at is null""".formatted(WAITING))
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(Summary.class)
                .single();
    }

    /** One page of it, newest first. */
    public List<ParticipationView> page(InitiativeHeader initiative, boolean onlyWaiting, Paging paging) {
        return list(initiative, onlyWaiting, paging.size(), paging.offset());
    }

    /** On which page of all of it one stands; the first where it is not there. */
    public int pageOf(InitiativeHeader initiative, long id) {
        long newer = jdbc.sql("""
                select count(*)
                from participation p join participation one on (p.held_on, p.id) > (one.held_on, one.id)
                where one.id = :id and one.initiative_id = :initiative and one.organisation_id = :organisation
                  and p.initiative_id = :initiative and p.organisation_id = :organisation
                  and p.withdrawn_at is null""")
                .param("id", id)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(Long.class)
                .single();
        return 1 + (int) (newer / Paging.SIZE);
    }

    /** As much of it as a sheet holds, newest first. */
    public List<ParticipationView> first(InitiativeHeader initiative, int most) {
        return list(initiative, false, most, 0);
    }

    private List<ParticipationView> list(InitiativeHeader initiative, boolean onlyWaiting, int most, long offset) {
        return jdbc.sql(PARTICIPATION + (onlyWaiting ? "and " + WAITING : "")
                        + " order by p.held_on desc, p.id desc limit :most offset :offset")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", most)
                .param("offset", offset)
                .query((row, number) -> view(row))
                .list();
    }

    /** @throws NotFound if there is none, or it was withdrawn */
    public ParticipationView one(InitiativeHeader initiative, long id) {
        return jdbc.sql(PARTICIPATION + "and p.id = :id")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("id", id)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("participation"));
    }

    private static ParticipationView view(ResultSet row) throws SQLException {
        String say = row.getString("say");
        return new ParticipationView(
                row.getLong("id"),
                row.getObject("held_on", LocalDate.class),
                row.getString("stage_name"),
                row.getString("what"),
                tookPart(row),
                texts(row, "in_what").stream().map(InWhat::valueOf).toList(),
                say == null ? null : Say.valueOf(say),
                texts(row, "views"),
                row.getString("changed"),
                row.getObject("told_on", LocalDate.class),
                row.getInt("version"));
    }

    private static TookPart tookPart(ResultSet row) throws SQLException {
        List<Who> who = texts(row, "who").stream().map(Who::valueOf).toList();
        Integer together = row.getObject("together", Integer.class);
        Map<Who, Integer> each = new EnumMap<>(Who.class);
        if (together == null) {
            for (Who group : who) {
                each.put(group, row.getInt(group.name().toLowerCase(Locale.ROOT)));
            }
        }
        return TookPart.of(who, each, together);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
