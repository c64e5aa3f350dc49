package org.chrysalis.readiness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What will be done about the ground, for pages that show it: what is open first, by its day. */
@Service
@Transactional(readOnly = true)
public class ActionReading {

    /** More than anybody keeps a promise of. */
    public static final int MOST = 100;

    private static final String ACTION = """
            select a.id, a.round_id, r.name as round_name, coalesce(i.name, t.name, o.name) as about,
                   a.round_condition_id, c.name as condition_name, a.what, a.owner_id, p.name as owner, a.due_on,
                   a.done_on, a.done_note, a.version
            from readiness_action a
            join readiness_round r on r.id = a.round_id and r.withdrawn_at is null
            join organisation o on o.id = a.organisation_id
            join person p on p.id = a.owner_id
            left join readiness_round_condition c on c.id = a.round_condition_id
            left join team t on t.id = r.team_id
            left join initiative i on i.id = r.initiative_id
            where a.organisation_id = :organisation and a.withdrawn_at is null\s""";

    private static final String ORDER = " order by a.done_on is not null, a.done_on desc, a.due_on, a.id limit :most";

    private final JdbcClient jdbc;

    ActionReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a round that this person has opened. */
    public List<ActionView> of(RoundView round) {
        return jdbc.sql(ACTION + "and a.round_id = :round" + ORDER)
                .param("organisation", round.organisationId())
                .param("round", round.id())
                .param("most", MOST)
                .query((row, number) -> view(row))
                .list();
    }

    /** Those of an initiative's rounds that are not done yet; whoever calls has opened it. */
    public List<ActionView> openOf(InitiativeHeader initiative) {
        return jdbc.sql(ACTION + "and r.initiative_id = :initiative and a.done_on is null" + ORDER)
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .param("most", MOST)
                .query((row, number) -> view(row))
                .list();
    }

    /** Those of an initiative's rounds, done or not, so many at most; whoever calls has opened it. */
    List<ActionView> all(InitiativeHeader initiative, int most) {
        return jdbc.sql(ACTION + "and r.initiative_id = :initiative" + ORDER)
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .param("most", most)
                .query((row, number) -> view(row))
                .list();
    }

    /** Those of the organisation and its teams that are not done yet. */
    public List<ActionView> open(Actor actor) {
        return jdbc.sql(ACTION + "and r.initiative_id is null and a.done_on is null" + ORDER)
                .param("organisation", actor.organisationId())
                .param("most", MOST)
                .query((row, number) -> view(row))
                .list();
    }

    /** What a round asked, by the ids that it asked it under, in its order. */
    public Map<Long, String> conditions(RoundView round) {
        Map<Long, String> names = new LinkedHashMap<>();
        jdbc.sql("""
                select id, name from readiness_round_condition
                where round_id = :round and organisation_id = :organisation order by ordinal""")
                .param("round", round.id())
                .param("organisation", round.organisationId())
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("name"));
                });
        return names;
    }

    /** @throws NotFound if the round has none such, or it was withdrawn */
    public ActionView one(RoundView round, long id) {
        return jdbc.sql(ACTION + "and a.round_id = :round and a.id = :id")
                .param("organisation", round.organisationId())
                .param("round", round.id())
                .param("id", id)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("readiness-action"));
    }

    /** @throws Refused for a condition that the round does not ask about */
    String conditionName(RoundView round, long id) {
        return jdbc.sql("""
                select name from readiness_round_condition
                where id = :id and round_id = :round and organisation_id = :organisation""")
                .param("id", id)
                .param("round", round.id())
                .param("organisation", round.organisationId())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused("condition", "readiness.action.condition.unknown"));
    }

    private static ActionView view(ResultSet row) throws SQLException {
        return new ActionView(
                row.getLong("id"),
                row.getLong("round_id"),
                row.getString("round_name"),
                row.getString("about"),
                row.getObject("round_condition_id", Long.class),
                row.getString("condition_name"),
                row.getString("what"),
                row.getLong("owner_id"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_note"),
                row.getInt("version"));
    }
}
