package org.chrysalis.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.people.FoundOrganisation;
import org.chrysalis.people.Organisations;
import org.chrysalis.people.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Founds organisations for tests, each with a code of its own, so that tests that commit do not meet. Works inside a
 * test's transaction and outside of one.
 */
@Component
public class TestOrganisations {

    /** Of everybody made here who should be able to sign in by the form. */
    public static final String PASSWORD = "seventeen quiet lanterns";

    /** The cheapest that there is: it is compared in tests only. */
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private static final int CODE_LENGTH = 5;
    private static final int LETTERS = 26;
    private static final AtomicInteger NUMBER = new AtomicInteger(1_000_000);

    private final Organisations organisations;
    private final Actors actors;
    private final JdbcClient jdbc;

    TestOrganisations(Organisations organisations, Actors actors, JdbcClient jdbc) {
        this.organisations = organisations;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /** With the five stages and an administrator. */
    public TestOrganisation found() {
        return found("FIVE_STAGES");
    }

    public TestOrganisation found(String pathwayTemplate) {
        String code = nextCode();
        Actor admin = organisations.found(new FoundOrganisation(
                code,
                "Council " + code,
                "admin@" + code.toLowerCase(Locale.ROOT) + ".example",
                "Ada Admin",
                pathwayTemplate));
        jdbc.sql("update person set password_hash = :hash where id = :id")
                .param("hash", HASH)
                .param("id", admin.personId())
                .update();
        return new TestOrganisation(admin);
    }

    /** A code that no other test has. One after the other: letters drawn at random meet sooner than one thinks. */
    public static String nextCode() {
        StringBuilder code = new StringBuilder();
        for (int rest = NUMBER.getAndIncrement(), i = 0; i < CODE_LENGTH; i++, rest /= LETTERS) {
            code.insert(0, (char) ('A' + rest % LETTERS));
        }
        return code.toString();
    }

    private static String letters(int count) {
        return ThreadLocalRandom.current()
                .ints(count, 'A', 'Z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** One organisation, and the people that a test asks it for. */
    public final class TestOrganisation {

        private final Actor admin;
        private int number;

        private TestOrganisation(Actor admin) {
            this.admin = admin;
        }

        public long id() {
            return admin.organisationId();
        }

        public String code() {
            return admin.organisationCode();
        }

        /** The first administrator. */
        public Actor admin() {
            return admin;
        }

        public Actor staff() {
            return person(BuiltInRole.STAFF);
        }

        public Actor manager() {
            return person(BuiltInRole.MANAGER);
        }

        public Actor viewer() {
            return person(BuiltInRole.VIEWER);
        }

        /** A new person each time. */
        public Actor person(BuiltInRole role) {
            return person(role, role.title() + " " + letters(4));
        }

        public Actor person(BuiltInRole role, String name) {
            return member(newPerson(name), role(role));
        }

        /** A new person in a role that holds exactly these permissions. */
        public Actor personWith(Permission... permissions) {
            long role = jdbc.sql("insert into role (organisation_id, name) values (:organisation, :name) returning id")
                    .param("organisation", id())
                    .param("name", "Role " + letters(8))
                    .query(Long.class)
                    .single();
            Arrays.stream(permissions)
                    .forEach(permission -> jdbc.sql(
                                    "insert into role_permission (role_id, permission_code) values (:role, :permission)")
                            .param("role", role)
                            .param("permission", permission.name())
                            .update());
            return member(newPerson("Person " + letters(6)), role);
        }

        /** Somebody of another organisation joins this one too. */
        public Actor alsoHere(Actor elsewhere, BuiltInRole role) {
            return member(elsewhere.personId(), role(role));
        }

        /** Something was recorded, as after whatever a service changes: without it pages of figures stay as they were. */
        public void recorded() {
            jdbc.sql("""
                    insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label, action)
                    values (:id, now(), 'A test', 'organisation', :id, 'A test', 'organisation-changed')""").param("id", id()).update();
        }

        /** @return its id */
        public long team(String name) {
            return jdbc.sql("insert into team (organisation_id, name) values (:organisation, :name) returning id")
                    .param("organisation", id())
                    .param("name", name)
                    .query(Long.class)
                    .single();
        }

        /** The id of the role as this organisation has it. */
        public long role(BuiltInRole role) {
            return jdbc.sql("select id from role where organisation_id = :organisation and name = :name and built_in")
                    .param("organisation", id())
                    .param("name", role.title())
                    .query(Long.class)
                    .single();
        }

        private long newPerson(String name) {
            String address =
                    letters(8).toLowerCase(Locale.ROOT) + ++number + "@" + code().toLowerCase(Locale.ROOT) + ".example";
            return jdbc.sql("insert into person (email, name, password_hash, sessions_valid_from)"
                            + " values (:email, :name, :hash, now() - interval '1 hour') returning id")
                    .param("email", address)
                    .param("name", name)
                    .param("hash", HASH)
                    .query(Long.class)
                    .single();
        }

        private Actor member(long personId, long role) {
            jdbc.sql(
                            "insert into membership (organisation_id, person_id, role_id) values (:organisation, :person, :role)")
                    .param("organisation", id())
                    .param("person", personId)
                    .param("role", role)
                    .update();
            return actors.find(personId, id()).orElseThrow();
        }
    }

    /** The address with which somebody signs in. */
    public String emailOf(Actor actor) {
        return jdbc.sql("select email from person where id = :id")
                .param("id", actor.personId())
                .query(String.class)
                .single();
    }
}
