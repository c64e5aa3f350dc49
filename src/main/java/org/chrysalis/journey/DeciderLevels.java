package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.Sight;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.people.Turn;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * At what level somebody decides whose name is no member's: said once for a name, by who may edit all initiatives. Of
 * members it is their role. Only names that stand under decisions about what the person sees are shown or placed.
 */
@Service
@Transactional
public class DeciderLevels {

    /**
     * As it stands in a form: a body. Somebody outside is {@code OUTSIDE}, a role {@code ROLE-12}, nothing said is
     * empty.
     */
    public static final String BODY = "BODY";

    public static final String OUTSIDE = "OUTSIDE";

    private static final String ROLE = "ROLE";

    private static final String LEVEL = "coalesce(l.level || coalesce('-' || l.role_id, ''), '')";

    /** Names under moves, pauses and endings that no member has or had. */
    private static final String NAMED = """
            with named as (
                select n.name, 'm' || m.id as decision, m.moved_on as day, m.initiative_id
                from move m join move_decider n on n.move_id = m.id
                where m.organisation_id = :sightOrganisation and m.direction <> 'START'
                union all
                select u, 'p' || p.id, p.started_on, p.initiative_id from pause p cross join unnest(p.deciders) u
                where p.organisation_id = :sightOrganisation
                union all
                select u, 'e' || e.id, e.ended_on, e.initiative_id from ending e cross join unnest(e.deciders) u
                where e.organisation_id = :sightOrganisation),
            decided as (
                select lower(btrim(n.name)) as folded, (array_agg(btrim(n.name) order by n.day desc))[1] as name,
                       count(distinct n.decision) as decisions, max(n.day) as latest
                from named n join initiative i on i.id = n.initiative_id
                where %s
                group by lower(btrim(n.name))),
            placed as (
                select d.*, %s as level
                from decided d
                left join decider_level l on l.organisation_id = :sightOrganisation and l.name = d.folded
                where not exists (select 1 from membership m join person p on p.id = m.person_id
                               where m.organisation_id = :sightOrganisation and lower(btrim(p.name)) = d.folded))
            """.formatted(Sight.OF_INITIATIVE, LEVEL);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final Clock clock;

    DeciderLevels(JdbcClient jdbc, AuditTrail audit, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param level as it stands in a form; empty where nobody has said it */
    public record Decider(String name, int decisions, LocalDate latest, String level) {}

    /** A role, as a level to choose. */
    public record RoleLevel(String level, String name) {}

    /**
     * @param unknown how many names have no level
     * @param changeable whether who reads this may say it
     */
    public record Page(
            List<Decider> deciders, Paging paging, long unknown, List<RoleLevel> roles, boolean changeable) {}

    /** @param shown the level that the person saw beside the name */
    public record Place(String name, String shown, String level) {}

    private record Numbers(long all, long unknown) {}

    /** @param name as it stands under decisions */
    private record Standing(String name, String level) {}

    /** Those without a level first, and those of the most decisions. */
    @Transactional(readOnly = true)
    public Page page(Actor actor, int page) {
        actor.require(Permission.VIEW_DASHBOARDS);
        Numbers numbers =
                Sight.bind(jdbc.sql(NAMED + """
                                select count(*) as "all", count(*) filter (where level = '') as unknown
                                from placed"""), actor).query(Numbers.class).single();
        Paging paging = Paging.of(page, numbers.all());
        List<Decider> deciders = Sight.bind(jdbc.sql(NAMED + """
                        select name, decisions, latest, level from placed
                        order by level <> '', decisions desc, folded limit :most offset :skipped"""), actor)
                .param("most", paging.size())
                .param("skipped", paging.offset())
                .query(Decider.class)
                .list();
        return new Page(deciders, paging, numbers.unknown(), roles(actor), actor.may(Permission.EDIT_ALL_INITIATIVES));
    }

    /**
     * Says it of several; what stays as it was shown is left alone.
     *
     * @throws NotFound for a name or a role that is not there for this person
     * @throws Conflict if somebody else said something of one of them since they were shown
     */
    public void place(Actor actor, List<Place> places) {
        actor.require(Permission.VIEW_DASHBOARDS);
        actor.require(Permission.EDIT_ALL_INITIATIVES);
        List<Place> changed = places.stream()
                .filter(place -> !place.shown().equals(place.level()))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        // Two who say it at the same time are one after the other.
        Turn.ofOrganisation(jdbc, actor);
        List<RoleLevel> roles = roles(actor);
        Map<String, Standing> standing = standing(actor, changed);
        for (Place place : changed) {
            boolean known = List.of("", BODY, OUTSIDE).contains(place.level())
                    || roles.stream().anyMatch(role -> role.level().equals(place.level()));
            if (!known) {
                throw new NotFound("role");
            }
            Standing now = standing.get(place.name());
            if (now == null) {
                throw new NotFound("decider");
            }
            if (now.level().equals(place.level())) {
                // Sent twice, or two who agree.
                continue;
            }
            if (!now.level().equals(place.shown())) {
                throw new Conflict("decider");
            }
            place(actor, new Place(now.name(), place.shown(), place.level()), roles);
        }
    }

    /** By the name as it was sent; those that are not there for this person are left out. */
    private Map<String, Standing> standing(Actor actor, List<Place> places) {
        Map<String, Standing> standing = new HashMap<>();
        Sight.bind(jdbc.sql(NAMED + """
                        select n.name as sent, p.name, p.level from placed p
                        join unnest(:names) n (name) on lower(btrim(n.name)) = p.folded"""), actor)
                .param("names", places.stream().map(Place::name).toArray(String[]::new))
                .query((RowCallbackHandler) row -> standing.put(
                        row.getString("sent"), new Standing(row.getString("name"), row.getString("level"))));
        return standing;
    }

    private void place(Actor actor, Place place, List<RoleLevel> roles) {
        if (place.level().isEmpty()) {
            own("""
                    delete from decider_level
                    where organisation_id = :organisation and name = lower(btrim(:name))""", actor, place).update();
        } else {
            boolean role = place.level().startsWith(ROLE);
            own("""
                            insert into decider_level (organisation_id, name, level, role_id, said_by, said_at)
                            values (:organisation, lower(btrim(:name)), :level, :role, :person, :now)
                            on conflict (organisation_id, name) do update
                            set level = excluded.level, role_id = excluded.role_id, said_by = excluded.said_by,
                                said_at = excluded.said_at""", actor, place)
                    .param("level", role ? ROLE : place.level())
                    .param(
                            "role",
                            role ? Long.valueOf(place.level().substring(ROLE.length() + 1)) : null,
                            java.sql.Types.BIGINT)
                    .param("person", actor.personId())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
        audit.record(
                actor.author(),
                "decider-placed",
                Subject.of("decider", actor.organisationId(), place.name()),
                Change.collect()
                        .field("level", said(place.shown(), roles), said(place.level(), roles))
                        .list());
    }

    private StatementSpec own(String sql, Actor actor, Place place) {
        return jdbc.sql(sql).param("organisation", actor.organisationId()).param("name", place.name());
    }

    /** In the trail as the page says it. */
    private @Nullable String said(String level, List<RoleLevel> roles) {
        return switch (level) {
            case "" -> null;
            case BODY, OUTSIDE ->
                messages.getMessage("journey.deciders.levels." + level.toLowerCase(Locale.ROOT), null, Locale.UK);
            default ->
                roles.stream()
                        .filter(role -> role.level().equals(level))
                        .map(RoleLevel::name)
                        .findFirst()
                        .orElse(null);
        };
    }

    private List<RoleLevel> roles(Actor actor) {
        return jdbc.sql("""
                select id, name from role where organisation_id = :organisation
                order by lower(name) collate alphabet, id""")
                .param("organisation", actor.organisationId())
                .query((row, number) -> new RoleLevel(ROLE + "-" + row.getLong("id"), row.getString("name")))
                .list();
    }
}
