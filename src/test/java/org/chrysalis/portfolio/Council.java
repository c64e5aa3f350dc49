package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation of its own for a test, written straight into the tables: stages, people, teams and stories. */
class Council {

    private static final AtomicInteger FOUNDED = new AtomicInteger();

    final JdbcClient jdbc;
    final long id;
    final String code;
    final Map<String, Long> stages = new HashMap<>();
    final List<Story> stories = new ArrayList<>();
    private int people;

    private Council(JdbcClient jdbc) {
        this.jdbc = jdbc;
        int number = FOUNDED.incrementAndGet();
        this.code =
                "P" + (char) ('A' + number / 676 % 26) + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
        this.id = insert("insert into organisation (code, name) values (?, ?) returning id", code, "Council " + code);
        join(person("Administrator"), role("Admin", Permission.values()));
    }

    private Council(JdbcClient jdbc, long id, String code) {
        this.jdbc = jdbc;
        this.id = id;
        this.code = code;
        jdbc.sql("select id, name from stage where organisation_id = ?")
                .param(id)
                .query(row -> {
                    stages.put(row.getString("name"), row.getLong("id"));
                });
    }

    /** An organisation that was founded as people do it. */
    static Council of(JdbcClient jdbc, TestOrganisation founded) {
        return new Council(jdbc, founded.id(), founded.code());
    }

    /** With the five stages of the default pathway, named as their phases. */
    static Council withFiveStages(JdbcClient jdbc) {
        Council council = new Council(jdbc);
        council.stage("Development", "DEVELOPMENT");
        council.stage("Prototyping", "PROTOTYPING");
        council.stage("Incubation", "INCUBATION");
        council.stage("Embedding", "EMBEDDING");
        council.stage("Scaling", "SCALING");
        return council;
    }

    static Council withoutStages(JdbcClient jdbc) {
        return new Council(jdbc);
    }

    long stage(String name, String phase) {
        long stage = insert(
                "insert into stage (organisation_id, ordinal, phase, name) values (?, ?, ?, ?) returning id",
                id,
                stages.size() + 1,
                phase,
                name);
        stages.put(name, stage);
        return stage;
    }

    long person(String name) {
        return insert(
                "insert into person (email, name) values (?, ?) returning id",
                "p" + ++people + "@" + code.toLowerCase() + ".example",
                name);
    }

    long role(String name, Permission... permissions) {
        long role = insert("insert into role (organisation_id, name) values (?, ?) returning id", id, name);
        for (Permission permission : permissions) {
            jdbc.sql("insert into role_permission (role_id, permission_code) values (?, ?)")
                    .params(role, permission.name())
                    .update();
        }
        return role;
    }

    void join(long person, long role) {
        insert(
                "insert into membership (organisation_id, person_id, role_id) values (?, ?, ?) returning id",
                id,
                person,
                role);
    }

    /** Makes somebody a member who is none yet. */
    void belongs(long person) {
        boolean member = jdbc.sql(
                        "select exists (select 1 from membership where organisation_id = ? and person_id = ?)")
                .params(id, person)
                .query(Boolean.class)
                .single();
        if (!member) {
            join(person, role("Role of person " + person));
        }
    }

    long team(String name) {
        return insert("insert into team (organisation_id, name) values (?, ?) returning id", id, name);
    }

    Actor actor(long person, Permission... permissions) {
        EnumSet<Permission> held = EnumSet.of(Permission.VIEW_INITIATIVES);
        held.addAll(List.of(permissions));
        return new Actor(person, "Somebody", id, code, held);
    }

    /** Sees dashboards, and what is open to the organisation. */
    Actor viewer() {
        return actor(person("Viewer"), Permission.VIEW_DASHBOARDS);
    }

    /** Sees and may do everything. */
    Actor manager() {
        return actor(person("Manager"), Permission.values());
    }

    Story started(String name, LocalDate day, String stage) {
        Story story = new Story(this, name, day, stage);
        stories.add(story);
        return story;
    }

    void attention(Story story, String rule, LocalDate appears, LocalDate due, Long person) {
        insert("""
                insert into attention (organisation_id, initiative_id, rule, appears_on, due_on, person_id, path, arguments)
                values (?, ?, ?, ?, ?, ?, '', '[]') returning id""", id, story.id, rule, appears, due, person);
    }

    /** A reason that looks at a risk of harm to people: one that nobody tends to, or another. */
    void harm(Story story, boolean untended, LocalDate due, Long person) {
        attention(story, "later", LocalDate.of(2020, 1, 1), due, person);
        jdbc.sql("update attention set rank = ? where id = (select max(id) from attention where initiative_id = ?)")
                .params(untended ? 0 : 1, story.id)
                .update();
    }

    /**
     * Writes what the database refuses of what has ended: here all that happened to an initiative is told before what it is
     * like. Within a transaction of the caller.
     */
    void evenOfWhatEnded(Runnable written) {
        check();
        readOnly("disable");
        written.run();
        check();
        readOnly("enable");
    }

    private void readOnly(String how) {
        List.of(
                        "initiative %s trigger initiative_ended_read_only",
                        "initiative %s trigger initiative_ended_as_sorted",
                        "review %s trigger review_ended_read_only",
                        "review_answer %s trigger review_answer_ended_read_only")
                .forEach(trigger ->
                        jdbc.sql("alter table " + trigger.formatted(how)).update());
    }

    /** Has the database hold all that was written against its rules, as a commit would. */
    void check() {
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
    }

    long insert(String sql, Object... values) {
        return jdbc.sql(sql)
                .params(java.util.Arrays.asList(values))
                .query(Long.class)
                .single();
    }
}
