package org.chrysalis.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.pathway.Phase;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What organisations share of their initiatives with the whole network: a summary and nothing else. Never people,
 * money, risks or anything that is not named here.
 */
@Service
@Transactional(readOnly = true)
public class Network {

    /** As many visits as a summary shows. */
    private static final int MOST_VISITS = 100;

    /** As far as the list is counted. */
    private static final int COUNTED = 1_000;

    private static final String SELECT = """
            select i.id, i.reference, i.name, o.name as organisation, i.change_sought,
                   i.beneficiaries, i.status, i.kind, s.name as stage_name, s.phase, i.stage_since,
                   case when i.status = 'ENDED'
                        then (select max(v.ended_on) from visit v
                              where v.initiative_id = i.id and v.main) end as ended_on
            from initiative i
            join organisation o on o.id = i.organisation_id
            join stage s on s.id = i.stage_id
            where i.visibility = 'NETWORK'""";

    private final JdbcClient jdbc;

    Network(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param endedOn the day of the ending that stands; none while it goes on */
    public record Summary(
            long id,
            String reference,
            String name,
            String organisation,
            String changeSought,
            String beneficiaries,
            Status status,
            Kind kind,
            String stageName,
            Phase phase,
            LocalDate stageSince,
            @Nullable LocalDate endedOn) {}

    /** A time in a stage; none as its end means until now. */
    public record Stay(
            String stageName,
            Phase phase,
            LocalDate from,
            @Nullable LocalDate to) {}

    public record Shared(Summary summary, List<Stay> journey) {}

    public record Page(List<Summary> rows, Paging paging) {}

    /** @throws NotFound unless its organisation shares it with the network */
    public Shared open(Actor actor, String reference) {
        actor.require(Permission.VIEW_INITIATIVES);
        Summary summary = jdbc.sql(SELECT + " and i.reference = :reference")
                .param("reference", reference)
                .query((row, number) -> summary(row))
                .optional()
                .orElseThrow(() -> new NotFound("initiative " + reference));
        return new Shared(summary, journey(summary.id()));
    }

    /** What other organisations share, by name. */
    public Page list(Actor actor, int page) {
        actor.require(Permission.VIEW_INITIATIVES);
        long total = jdbc.sql("""
                select count(*) from (select 1 from initiative i
                where i.visibility = 'NETWORK' and i.organisation_id <> :organisation
                limit %d) counted""".formatted(COUNTED + 1))
                .param("organisation", actor.organisationId())
                .query(Long.class)
                .single();
        Paging within = Paging.of(page, Math.min(total, COUNTED));
        Paging paging = new Paging(within.page(), within.size(), within.total(), total > COUNTED);
        List<Summary> rows = jdbc.sql(SELECT + """
                         and i.organisation_id <> :organisation
                        order by lower(i.name) collate alphabet, i.id limit 25 offset :offset""")
                .param("organisation", actor.organisationId())
                .param("offset", paging.offset())
                .query((row, number) -> summary(row))
                .list();
        return new Page(rows, paging);
    }

    // Reads the journey's table, which lies above: where and when is all that is shared of it.
    private List<Stay> journey(long initiativeId) {
        return jdbc.sql("""
                select s.name, s.phase, v.started_on, v.ended_on
                from visit v join stage s on s.id = v.stage_id
                where v.initiative_id = :id and v.main
                order by v.ordinal desc
                limit :most""")
                .param("id", initiativeId)
                .param("most", MOST_VISITS)
                .query((row, number) -> new Stay(
                        row.getString("name"),
                        Phase.valueOf(row.getString("phase")),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("change_sought"),
                row.getString("beneficiaries"),
                Status.valueOf(row.getString("status")),
                Kind.valueOf(row.getString("kind")),
                row.getString("stage_name"),
                Phase.valueOf(row.getString("phase")),
                row.getObject("stage_since", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
