package org.chrysalis.people;

import java.util.List;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The services and teams of the actor's organisation. Needs {@link Permission#MANAGE_PEOPLE}. A team is retired and
 * never deleted: what it did keeps its name.
 */
@Service
@Transactional
public class Teams {

    private final TeamRepository teams;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    Teams(TeamRepository teams, Submissions submissions, AuditTrail audit, JdbcClient jdbc) {
        this.teams = teams;
        this.submissions = submissions;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** A team and how many active people work in it. */
    public record Row(long id, int version, String name, boolean retired, long people) {}

    /** By name, those in use first. */
    @Transactional(readOnly = true)
    public List<Row> list(Actor actor) {
        actor.require(Permission.MANAGE_PEOPLE);
        return jdbc.sql("""
                select t.id, t.version, t.name, t.retired,
                       (select count(*) from membership m
                        where m.team_id = t.id and m.organisation_id = t.organisation_id and m.active) as people
                from team t
                where t.organisation_id = :organisation
                order by t.retired, lower(t.name) collate alphabet, t.id
                limit :most""")
                .param("organisation", actor.organisationId())
                .param("most", Directory.MOST_CHOICES)
                .query(Row.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Row view(Actor actor, long id) {
        actor.require(Permission.MANAGE_PEOPLE);
        Team team = team(actor, id);
        return new Row(team.id(), team.version(), team.name(), team.retired(), 0);
    }

    /** @throws Refused if there is a team of this name */
    public void add(Actor actor, UUID submission, String name) {
        actor.require(Permission.MANAGE_PEOPLE);
        submissions.once(submission, actor.personId(), "team " + actor.organisationId(), () -> {
            requireFree(actor, name, 0);
            Team team = teams.saveAndFlush(new Team(actor.organisationId(), name.strip()));
            audit.record(actor.author(), "team-added", subject(team));
            return String.valueOf(team.id());
        });
    }

    /**
     * @throws Conflict if somebody else changed it since it was shown
     * @throws Refused if there is another team of this name
     */
    public void rename(Actor actor, long id, int version, String name) {
        Team team = changing(actor, id, version);
        requireFree(actor, name, id);
        var changes = Change.collect().field("name", team.name(), name.strip()).list();
        if (!changes.isEmpty()) {
            team.rename(name.strip());
            audit.record(actor.author(), "team-renamed", subject(team), changes);
        }
    }

    /** It is offered no more; who works in it goes on doing so. A retired one stays so, whatever version was seen. */
    public void retire(Actor actor, long id, int version) {
        if (!isRetired(actor, id)) {
            Team team = changing(actor, id, version);
            team.retire();
            audit.record(actor.author(), "team-retired", subject(team));
        }
    }

    public void restore(Actor actor, long id, int version) {
        if (isRetired(actor, id)) {
            Team team = changing(actor, id, version);
            team.restore();
            audit.record(actor.author(), "team-restored", subject(team));
        }
    }

    private boolean isRetired(Actor actor, long id) {
        actor.require(Permission.MANAGE_PEOPLE);
        return team(actor, id).retired();
    }

    private Team changing(Actor actor, long id, int version) {
        actor.require(Permission.MANAGE_PEOPLE);
        Team team = team(actor, id);
        Conflict.unlessSame("team", team.id(), version, team.version());
        return team;
    }

    private Team team(Actor actor, long id) {
        return teams.findByIdAndOrganisationId(id, actor.organisationId()).orElseThrow(() -> new NotFound("team"));
    }

    private void requireFree(Actor actor, String name, long own) {
        boolean taken = jdbc.sql("""
                select exists (select 1 from team where organisation_id = :organisation
                               and lower(name) = lower(:name) and id <> :own)""")
                .param("organisation", actor.organisationId())
                .param("name", name.strip())
                .param("own", own)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new Refused("name", "people.team.taken");
        }
    }

    private static Subject subject(Team team) {
        return Subject.of("team", team.id(), team.name());
    }
}
