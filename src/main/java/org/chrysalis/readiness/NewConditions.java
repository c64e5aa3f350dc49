package org.chrysalis.readiness;

import java.util.List;
import org.chrysalis.people.OrganisationFounded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a new organisation a list of conditions to begin with, in the transaction that founds it. */
@Component
class NewConditions {

    private record First(String name, String explanation) {}

    /** What the paper finds in places where innovation took root, each in a sentence. */
    private static final List<First> LIST = List.of(
            new First(
                    "Learning culture",
                    "People look back at what they tried, say what went wrong as well as what went "
                            + "right, and change what they do next."),
            new First(
                    "Honesty",
                    "Bad news travels early, upwards as well as sideways, and nobody pays for having told it."),
            new First(
                    "Leadership is shared",
                    "More than one person leads, at more than one level, and those nearest the work "
                            + "can decide some of it."),
            new First(
                    "Safe to try",
                    "Somebody who tries something new is backed while they do, and is still all "
                            + "right if it does not work."),
            new First(
                    "Flexible budgets",
                    "Some money can go where it turns out to be needed within the year, without a "
                            + "long round of permissions."),
            new First(
                    "Working with other agencies",
                    "Police, health, schools and others share what they know, decide with us, and know whom to ring."),
            new First(
                    "Stable staffing",
                    "Most posts are filled by people who stay, so that what was learned does not leave with them."),
            new First(
                    "Headspace",
                    "An ordinary week has room to stop, think and talk with colleagues, and not only "
                            + "for what is urgent."),
            new First(
                    "Young people’s power",
                    "Young people decide part of what is done, and can see what changed because of them."),
            new First(
                    "History of working together",
                    "These people and services have done something hard together before, and trust "
                            + "one another for it."));

    private final JdbcClient jdbc;

    NewConditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OrganisationFounded founded) {
        jdbc.sql("""
                insert into readiness_condition (organisation_id, name, explanation, ordinal)
                select :organisation, c.name, c.explanation, c.ordinal
                from unnest(array[:names]::text[],
                            array[:explanations]::text[]) with ordinality c (name, explanation, ordinal)""")
                .param("organisation", founded.organisationId())
                .param("names", LIST.stream().map(First::name).toList())
                .param("explanations", LIST.stream().map(First::explanation).toList())
                .update();
    }
}
