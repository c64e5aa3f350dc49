package org.chrysalis.readiness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Sight;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rounds that a person may see: those of their organisation and its teams, and those of every initiative that they
 * may see. Nobody of another organisation sees any, whatever an initiative shares.
 */
@Service
@Transactional(readOnly = true)
public class ReadinessReading {

    /** As many earlier rounds as anybody compares with. */
    private static final int MOST_OTHERS = 50;

    /** What a person may know of, withdrawn or not. */
    private static final String KNOWN = """
            r.organisation_id = :sightOrganisation and (r.initiative_id is null or %s)
            """.formatted(Sight.OF_INITIATIVE);

    /** A condition on {@code readiness_round r} with {@code initiative i}; bound by {@link Sight#bind}. */
    static final String SEEN = "r.withdrawn_at is null and " + KNOWN;

    /** A condition on {@code membership m}: {@link ReadinessAnswers#mayAnswer}. */
    static final String ANSWERS = """
            exists (select 1 from role_permission rp where rp.role_id = m.role_id
                    and rp.permission_code in ('EDIT_OWN_INITIATIVES', 'EDIT_ALL_INITIATIVES'))""";

    private static final String ANY = """
            select r.id, r.organisation_id, r.subject, r.team_id, r.initiative_id, i.reference,
                   coalesce(i.name, t.name, o.name) as about, r.name, r.starts_on, r.ends_on, r.closed_on,
                   coalesce(i.status = 'ENDED', false) as ended, coalesce(p.name, '') as opened_by, r.version,
                   exists (select 1 from initiative_person ip
                           where ip.initiative_id = i.id and ip.person_id = :me) as own,
                   exists (select 1 from membership m where m.organisation_id = r.organisation_id and m.active
                           and m.person_id = :me and m.team_id = r.team_id) as in_team,
                   case r.subject
                       when 'TEAM' then (select count(*) from membership m
                                         where m.team_id = r.team_id
                                           and m.organisation_id = r.organisation_id and m.active and %1$s)
                       when 'INITIATIVE' then (select count(distinct ip.person_id) from initiative_person ip
                                               join membership m on m.person_id = ip.person_id
                                                   and m.organisation_id = r.organisation_id and m.active and %1$s
                                               where ip.initiative_id = r.initiative_id)
                       else 0 end as asked,
                   (select count(*) from readiness_sheet s where s.round_id = r.id) as sheets,
                   (select count(*) from readiness_sheet s where s.round_id = r.id and s.complete) as complete,
                   (select count(*) from readiness_round_condition c where c.round_id = r.id) as conditions
            from readiness_round r
            join organisation o on o.id = r.organisation_id
            left join team t on t.id = r.team_id
            left join initiative i on i.id = r.initiative_id
            left join person p on p.id = r.opened_by
            where\s""".formatted(ANSWERS);

    private static final String ROUND = ANY + SEEN;

    private static final String SAME_GROUND = """
             and r.subject = :subject and r.team_id is not distinct from :team
             and r.initiative_id is not distinct from :initiative\s""";

    private static final String LATEST_FIRST = "r.starts_on desc, r.id desc";

    private final JdbcClient jdbc;

    ReadinessReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if there is none that this person may see, or it was withdrawn */
    public RoundView open(Actor actor, long id) {
        return bind(ROUND + " and r.id = :id", actor)
                .param("id", id)
                .query((row, number) -> view(actor, row))
                .optional()
                .orElseThrow(() -> new NotFound("readiness-round"));
    }

    /** Whoever else holds it waits until this transaction is over. That this person may see it is asked besides. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Actor actor, long id) {
        jdbc.sql("select id from readiness_round where id = :id and organisation_id = :organisation for no key update")
                .param("id", id)
                .param("organisation", actor.organisationId())
                .query(Long.class)
                .optional();
    }

    /** One that was withdrawn; none where it was not, or this person did not see it. */
    public Optional<RoundView> withdrawn(Actor actor, long id) {
        return bind(ANY + "r.withdrawn_at is not null and " + KNOWN + " and r.id = :id", actor)
                .param("id", id)
                .query((row, number) -> view(actor, row))
                .optional();
    }

    /** How many rounds of the organisation and its teams there are. */
    public long count(Actor actor) {
        actor.require(Permission.VIEW_INITIATIVES);
        return jdbc.sql("""
                select count(*) from readiness_round
                where organisation_id = :organisation and initiative_id is null and withdrawn_at is null""")
                .param("organisation", actor.organisationId())
                .query(Long.class)
                .single();
    }

    /** A part of those, the open ones first and then the latest. */
    public List<RoundView> page(Actor actor, Paging paging) {
        return bind(
                        ROUND + " and r.initiative_id is null order by r.closed_on is null desc, " + LATEST_FIRST
                                + " limit :most offset :offset",
                        actor)
                .param("most", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> view(actor, row))
                .list();
    }

    /** The rounds of an initiative that this person has opened, the latest first. */
    public List<RoundView> of(Actor actor, InitiativeHeader initiative) {
        return bind(
                        ROUND + " and r.initiative_id = :initiative order by r.closed_on is null desc, " + LATEST_FIRST
                                + " limit :most",
                        actor)
                .param("initiative", initiative.id())
                .param("most", MOST_OTHERS)
                .query((row, number) -> view(actor, row))
                .list();
    }

    /** Closed rounds on the same ground, without this one; the latest first. */
    public List<RoundView> others(Actor actor, RoundView round) {
        return bind(
                        ROUND + SAME_GROUND
                                + " and r.id <> :id and (r.closed_on is not null or i.status = 'ENDED') order by "
                                + LATEST_FIRST + " limit :most",
                        actor)
                .param("subject", round.ground().name())
                .param("team", round.teamId(), java.sql.Types.BIGINT)
                .param("initiative", round.initiativeId(), java.sql.Types.BIGINT)
                .param("id", round.id())
                .param("most", MOST_OTHERS)
                .query((row, number) -> view(actor, row))
                .list();
    }

    /** The closed round on the same ground that began last before this one. */
    public static Optional<RoundView> before(RoundView round, List<RoundView> others) {
        return others.stream()
                .filter(other -> !other.startsOn().isAfter(round.startsOn()) && other.id() != round.id())
                .findFirst();
    }

    private JdbcClient.StatementSpec bind(String sql, Actor actor) {
        return Sight.bind(jdbc.sql(sql), actor).param("me", actor.personId());
    }

    private static RoundView view(Actor actor, ResultSet row) throws SQLException {
        Ground ground = Ground.valueOf(row.getString("subject"));
        boolean own = row.getBoolean("own");
        boolean inTeam = row.getBoolean("in_team");
        return new RoundView(
                row.getLong("id"),
                row.getLong("organisation_id"),
                ground,
                row.getObject("team_id", Long.class),
                row.getObject("initiative_id", Long.class),
                row.getString("reference"),
                row.getString("about"),
                row.getString("name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("ended"),
                own,
                row.getInt("asked"),
                own || inTeam,
                ReadinessAnswers.mayAnswer(actor) && (ground != Ground.TEAM || inTeam),
                row.getInt("sheets"),
                row.getInt("complete"),
                row.getInt("conditions"),
                row.getString("opened_by"),
                row.getInt("version"));
    }
}
