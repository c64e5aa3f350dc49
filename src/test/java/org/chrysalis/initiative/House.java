package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.StageView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.people.FoundOrganisation;
import org.chrysalis.people.Organisations;
import org.chrysalis.testing.TestOrganisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An organisation of a test's own, with people in it and initiatives as the test needs them. */
public final class House {

    private final Doors doors;
    public final Actor admin;

    private House(Doors doors, Actor admin) {
        this.doors = doors;
        this.admin = admin;
    }

    /** Founds houses. */
    @Component
    public record Doors(
            Organisations organisations, Actors actors, Pathway pathway, Register register, JdbcClient jdbc) {

        public House open() {
            String code = TestOrganisations.nextCode();
            return new House(
                    this,
                    organisations.found(new FoundOrganisation(
                            code, "House " + code, "admin@" + code + ".example", "Ada Admin", "FIVE_STAGES")));
        }
    }

    public Actor person(String name, BuiltInRole role) {
        long person = doors.jdbc
                .sql("insert into person (email, name) values (:email, :name) returning id")
                .param("email", UUID.randomUUID() + "@a.example")
                .param("name", name)
                .query(Long.class)
                .single();
        doors.jdbc
                .sql("""
                        insert into membership (organisation_id, person_id, role_id)
                        select :organisation, :person, id from role where organisation_id = :organisation and name = :role""")
                .param("organisation", admin.organisationId())
                .param("person", person)
                .param("role", role.title())
                .update();
        return doors.actors.find(person, admin.organisationId()).orElseThrow();
    }

    public long team(String name) {
        return doors.jdbc
                .sql("insert into team (organisation_id, name) values (:organisation, :name) returning id")
                .param("organisation", admin.organisationId())
                .param("name", name)
                .query(Long.class)
                .single();
    }

    public long stage(String name) {
        return doors.pathway.stages(admin.organisationId()).stream()
                .filter(stage -> stage.name().equals(name))
                .mapToLong(StageView::id)
                .findFirst()
                .orElseThrow();
    }

    public Draft initiative(String name) {
        return new Draft(name);
    }

    /** An initiative before it is logged: what a test does not say is as a person would leave it. */
    public final class Draft {
        private final String name;
        private String change = "";
        private String stage = "Development";
        private LocalDate since = LocalDate.of(2026, 1, 5);
        private List<Long> leads = List.of();
        private Kind kind = Kind.NOT_SURE;
        private Visibility visibility = Visibility.ORGANISATION;
        private Set<String> tags = Set.of();
        private Long team;

        private Draft(String name) {
            this.name = name;
        }

        public Draft changing(String words) {
            this.change = words;
            return this;
        }

        public Draft in(String stageName) {
            this.stage = stageName;
            return this;
        }

        public Draft since(String day) {
            this.since = LocalDate.parse(day);
            return this;
        }

        public Draft ledBy(Actor... people) {
            this.leads = Arrays.stream(people)
                    .map(Actor::personId)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return this;
        }

        public Draft kind(Kind kind) {
            this.kind = kind;
            return this;
        }

        public Draft seenBy(Visibility visibility) {
            this.visibility = visibility;
            return this;
        }

        public Draft tagged(String... tags) {
            this.tags = Set.of(tags);
            return this;
        }

        public Draft of(long team) {
            this.team = team;
            return this;
        }

        /** @return its reference */
        public String log() {
            return doors.register.log(
                    admin,
                    new LogInitiative(name, change, "", team, leads, stage(stage), since, kind, visibility, tags));
        }
    }
}
