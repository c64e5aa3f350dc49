package org.chrysalis.initiative;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a person typed into a form and has not sent: on the server, because laptops are shared, and by person,
 * organisation and form, so that nobody else is ever shown it. It is never more than a copy of what they typed.
 */
@Service
@Transactional
public class Drafts {

    /** As much as one form may hold, as text. */
    static final int LONGEST = 40_000;

    /** As many fields as one form may have. */
    private static final int MOST_FIELDS = 400;

    /** After this nobody comes back for it. */
    static final int DAYS_KEPT = 30;

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,120}");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param fields by their names in the form, each with all its values */
    public record Draft(Map<String, List<String>> fields, Instant savedAt) {}

    /**
     * Keeps what stands in the form now in the place of what was kept before.
     *
     * @param form its name: {@code initiative-new}, {@code journey-move-mar-01}
     * @return whether it was kept; what is too much to keep is not
     */
    public boolean keep(Actor actor, String form, Map<String, List<String>> fields) {
        Map<String, List<String>> bounded = new LinkedHashMap<>();
        fields.entrySet().stream()
                .limit(MOST_FIELDS)
                .forEach(field -> bounded.put(
                        storable(field.getKey()),
                        field.getValue().stream().map(Drafts::storable).toList()));
        // Measured as it will lie there: the database writes it in its own way, which is longer, and then refuses it.
        return jdbc.sql("""
                insert into draft (organisation_id, person_id, form, content, saved_at)
                select :organisation, :person, :form, typed.content, :now
                from (select :content::jsonb as content) typed
                where length(typed.content::text) <= :longest
                on conflict (organisation_id, person_id, form)
                do update set content = excluded.content, saved_at = excluded.saved_at""")
                        .param("organisation", actor.organisationId())
                        .param("person", actor.personId())
                        .param("form", known(form))
                        .param("content", json.writeValueAsString(bounded))
                        .param("longest", LONGEST)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** What this person last typed into this form and did not send. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(Actor actor, String form) {
        return jdbc.sql("""
                select content, saved_at from draft
                where organisation_id = :organisation and person_id = :person and form = :form
                  and saved_at > :oldest""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("form", known(form))
                .param("oldest", OffsetDateTime.now(clock).minusDays(DAYS_KEPT))
                .query((row, number) -> new Draft(
                        json.readValue(
                                row.getString("content"), new TypeReference<LinkedHashMap<String, List<String>>>() {}),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Forgets it: it was sent, or the person does not want it. */
    public void discard(Actor actor, String form) {
        jdbc.sql("""
                delete from draft
                where organisation_id = :organisation and person_id = :person and form = :form""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("form", known(form))
                .update();
    }

    /**
     * Without the one character that the database holds in no text; in the JSON it would look like what people may
     * type.
     */
    private static String storable(String typed) {
        return typed.replace("\0", "");
    }

    private static String known(String form) {
        if (!NAME.matcher(form).matches()) {
            throw new NotFound("form");
        }
        return form;
    }
}
