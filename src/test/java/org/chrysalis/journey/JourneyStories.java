package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.LogInitiative;
import org.chrysalis.initiative.Register;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.pathway.CriterionView;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.StageView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.FoundOrganisation;
import org.chrysalis.people.Organisations;
import org.chrysalis.people.Permission;
import org.chrysalis.testing.TestOrganisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An organisation of the test's own, with the five stages, and initiatives in it. */
@Component
public class JourneyStories {

    private final Organisations organisations;
    private final Register register;
    private final Pathway pathway;
    private final Journey journey;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JourneyStories(
            Organisations organisations,
            Register register,
            Pathway pathway,
            Journey journey,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.organisations = organisations;
        this.register = register;
        this.pathway = pathway;
        this.journey = journey;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A new organisation and its administrator. */
    public Actor council() {
        String name = TestOrganisations.nextCode();
        return transaction.execute(done -> organisations.found(new FoundOrganisation(
                name, "Council " + name, name.toLowerCase(Locale.ROOT) + "@council.example", "Ada Admin", "")));
    }

    /** Another member of the same organisation, with these permissions. */
    public Actor colleague(Actor admin, String name, Set<Permission> permissions) {
        return transaction.execute(done -> {
            String key = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "."
                    + admin.organisationCode().toLowerCase(Locale.ROOT);
            long role = jdbc.sql("insert into role (organisation_id, name) values (?, ?) returning id")
                    .params(admin.organisationId(), "Role of " + name)
                    .query(Long.class)
                    .single();
            for (Permission permission : permissions) {
                jdbc.sql("insert into role_permission (role_id, permission_code) values (?, ?)")
                        .params(role, permission.name())
                        .update();
            }
            long person = jdbc.sql("insert into person (email, name) values (?, ?) returning id")
                    .params(key + "@council.example", name)
                    .query(Long.class)
                    .single();
            jdbc.sql("insert into membership (organisation_id, person_id, role_id) values (?, ?, ?)")
                    .params(admin.organisationId(), person, role)
                    .update();
            return new Actor(
                    person,
                    name,
                    admin.organisationId(),
                    admin.organisationCode(),
                    permissions.isEmpty() ? EnumSet.noneOf(Permission.class) : EnumSet.copyOf(permissions));
        });
    }

    /** Logs one that stands in the stage of this place, the first being 0, since that day. */
    public String logged(Actor actor, String name, int stage, LocalDate since) {
        return transaction.execute(done -> register.log(
                actor,
                new LogInitiative(
                        name,
                        "",
                        "",
                        null,
                        List.of(actor.personId()),
                        stage(actor, stage).id(),
                        since,
                        Kind.INNOVATION,
                        Visibility.ORGANISATION,
                        Set.of())));
    }

    public Moved moved(Actor actor, String reference, int stage, LocalDate on, String reason) {
        return journey.move(
                actor,
                reference,
                MoveInitiative.known(stage(actor, stage).id(), on, reason, List.of("Programme board")));
    }

    public StageView stage(Actor actor, int place) {
        return pathway.stages(actor.organisationId()).get(place);
    }

    /** The stages of the main visits in order, by name. */
    public List<String> visited(String reference) {
        return jdbc.sql("""
                select s.name from visit v join stage s on s.id = v.stage_id join initiative i on i.id = v.initiative_id
                where i.reference = ? and v.main order by v.ordinal""").param(reference).query(String.class).list();
    }

    /** The days on which the main visits began and ended: "2026-01-01..2026-02-01". */
    public List<String> spans(String reference, boolean main) {
        return jdbc.sql("""
                select v.started_on || '..' || coalesce(v.ended_on::text, '')
                from visit v join initiative i on i.id = v.initiative_id
                where i.reference = ? and v.main = ? order by v.ordinal, v.started_on, v.stage_id, v.id""").params(reference, main).query(String.class).list();
    }

    public long id(String reference) {
        return jdbc.sql("select id from initiative where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    public String status(String reference) {
        return jdbc.sql("select status from initiative where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** Of the one row that an initiative has in a table. */
    public long onlyId(String table, String reference) {
        return jdbc.sql("select id from " + table + " where initiative_id = ?")
                .param(id(reference))
                .query(Long.class)
                .single();
    }

    public long standingVisit(String reference) {
        return jdbc.sql("select id from visit where initiative_id = ? and main and ended_on is null")
                .param(id(reference))
                .query(Long.class)
                .single();
    }

    /** The criteria of the stage of this place, in the order of pages. */
    public List<Long> criteria(Actor actor, int place) {
        return pathway.criteria(actor.organisationId(), stage(actor, place).id()).stream()
                .map(CriterionView::id)
                .toList();
    }

    /** The days of a rule's reasons: from when, and due. */
    public List<String> attention(String reference, String rule) {
        return jdbc.sql(
                        "select concat_ws(' ', appears_on, due_on) from attention where initiative_id = ? and rule = ? order by id")
                .params(id(reference), rule)
                .query(String.class)
                .list();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }
}
