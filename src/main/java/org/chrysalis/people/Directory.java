package org.chrysalis.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is there to be chosen: the active people and teams of the actor's organisation. Any member may ask, because
 * any member may name a lead, an owner or a team.
 */
@Service
@Transactional(readOnly = true)
public class Directory {

    /** As many teams as a page can bear. */
    public static final int MOST_CHOICES = 1_000;

    /** As many people as anybody reads through. */
    static final int MOST_PEOPLE = 50;

    private static final int MOST_SUGGESTIONS = 10;
    private static final int FEWEST_LETTERS = 2;
    private static final int LONGEST_NAME = 100;

    /** The name, with the address where somebody else of the organisation has the same. */
    private static final String LABEL = """
            case when exists (select 1 from person o
                              join membership om on om.person_id = o.id
                                  and om.organisation_id = m.organisation_id and om.active
                              where lower(o.name) = lower(p.name) and o.id <> p.id and o.active)
                 then p.name || ' (' || p.email || ')' else p.name end""";

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param label what a field shows and accepts: the name, with the address where the name alone is not unique */
    public record PersonOption(long id, String name, String email, String label) {}

    public record TeamOption(long id, String name) {}

    /**
     * Who may be chosen from a list.
     *
     * @param all whether these are all; where there are too many to read through, only the actor is among them, and the
     *     rest is found by typing
     */
    public record People(List<PersonOption> options, boolean all) {

        /** How a field shows this person, where they are among those offered; the actor always is. */
        public String labelOf(long personId) {
            return options.stream()
                    .filter(person -> person.id() == personId)
                    .map(PersonOption::label)
                    .findFirst()
                    .orElse("");
        }
    }

    /** The active people by name, or the actor alone where there are more than {@value #MOST_PEOPLE}. */
    public People people(Actor actor) {
        return jdbc.sql("""
                with few as materialized (
                    select m.person_id from membership m
                    where m.organisation_id = :organisation and m.active limit :most + 1)
                select p.id, p.name, p.email, %1$s as label, true as all_of_them,
                       lower(p.name) collate alphabet as sorted
                from membership m
                join person p on p.id = m.person_id and p.active
                where m.organisation_id = :organisation and m.active and (select count(*) from few) <= :most
                union all
                select p.id, p.name, p.email, %1$s, false, lower(p.name) collate alphabet
                from membership m
                join person p on p.id = m.person_id and p.active
                where m.organisation_id = :organisation and m.person_id = :me and m.active
                  and (select count(*) from few) > :most
                order by sorted, id""".formatted(LABEL))
                .param("organisation", actor.organisationId())
                .param("me", actor.personId())
                .param("most", MOST_PEOPLE)
                .query((ResultSetExtractor<People>) Directory::people);
    }

    private static People people(ResultSet rows) throws SQLException {
        List<PersonOption> options = new ArrayList<>();
        boolean all = true;
        while (rows.next()) {
            options.add(new PersonOption(
                    rows.getLong("id"), rows.getString("name"), rows.getString("email"), rows.getString("label")));
            all = rows.getBoolean("all_of_them");
        }
        return new People(options, all);
    }

    /** The names of active people in which these words occur, a few: what a field offers while somebody types. */
    public List<String> suggestions(Actor actor, String typed) {
        String words = typed.strip();
        if (words.length() < FEWEST_LETTERS) {
            return List.of();
        }
        return jdbc.sql("""
                select %s as label
                from membership m
                join person p on p.id = m.person_id and p.active
                where m.organisation_id = :organisation and m.active
                  and position(search_text(:words) in search_text(p.name)) > 0
                order by lower(p.name) collate alphabet, p.id
                limit :most""".formatted(LABEL))
                .param("organisation", actor.organisationId())
                .param("words", words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words)
                .param("most", MOST_SUGGESTIONS)
                .query(String.class)
                .list();
    }

    /** How a list shows this member, active or not; none if they never were one. */
    public Optional<String> label(Actor actor, long personId) {
        return jdbc.sql("""
                select %s from membership m join person p on p.id = m.person_id
                where m.organisation_id = :organisation and m.person_id = :person""".formatted(LABEL))
                .param("organisation", actor.organisationId())
                .param("person", personId)
                .query(String.class)
                .optional();
    }

    /** The same of several, by their ids. */
    public Map<Long, String> labels(Actor actor, Collection<Long> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> labels = new HashMap<>();
        jdbc.sql("""
                select p.id, %s as label from membership m join person p on p.id = m.person_id
                where m.organisation_id = :organisation and m.person_id in (:people)""".formatted(LABEL))
                .param("organisation", actor.organisationId())
                .param("people", people)
                .query(row -> {
                    labels.put(row.getLong("id"), row.getString("label"));
                });
        return labels;
    }

    /**
     * As {@link #find(Actor, String)}, but whoever is named there already may stay, under the label with which a field
     * showed them, though they have left.
     *
     * @param there who is named already
     */
    public Optional<Long> find(Actor actor, String typed, Collection<Long> there) {
        String name = typed.strip();
        return labels(actor, there).entrySet().stream()
                .filter(person -> person.getValue().equalsIgnoreCase(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> find(actor, name));
    }

    /**
     * Finds the one active person that somebody typed: a name, an address, or "name (address)".
     *
     * @return none if nobody or more than one fits
     */
    public Optional<Long> find(Actor actor, String typed) {
        List<Long> found = jdbc.sql("""
                select p.id
                from membership m
                join person p on p.id = m.person_id and p.active
                where m.organisation_id = :organisation and m.active
                  and (p.email = lower(:typed) or lower(p.name) = lower(:typed)
                       or lower(p.name || ' (' || p.email || ')') = lower(:typed))
                limit 2""")
                .param("organisation", actor.organisationId())
                .param("typed", typed.strip())
                .query(Long.class)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Whether this is a team in use of the actor's organisation. */
    public boolean isTeam(Actor actor, long teamId) {
        return jdbc.sql("""
                select exists (select 1 from team
                               where id = :team and organisation_id = :organisation and not retired)""")
                .param("team", teamId)
                .param("organisation", actor.organisationId())
                .query(Boolean.class)
                .single();
    }

    /** Whether this is an active member of the actor's organisation. */
    public boolean isMember(Actor actor, long personId) {
        return jdbc.sql("""
                select exists (select 1 from membership m join person p on p.id = m.person_id and p.active
                               where m.organisation_id = :organisation and m.person_id = :person and m.active)""")
                .param("organisation", actor.organisationId())
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /** The teams in use, by name. */
    public List<TeamOption> teams(Actor actor) {
        return teams(actor, List.of());
    }

    /** The teams in use, by name, and those of the chosen that are not any more: what they did goes on being found. */
    public List<TeamOption> teams(Actor actor, Collection<Long> chosen) {
        return jdbc.sql("""
                select id, name from team
                where organisation_id = :organisation and (not retired or id = any (:chosen))
                order by lower(name) collate alphabet, id
                limit :most""")
                .param("organisation", actor.organisationId())
                .param("chosen", chosen.toArray(Long[]::new))
                .param("most", MOST_CHOICES)
                .query(TeamOption.class)
                .list();
    }
}
