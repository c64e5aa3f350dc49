package org.chrysalis.pathway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.chrysalis.audit.Author;
import org.chrysalis.pathway.PathwayTemplate.StageContent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Copies a template into an organisation, where it is from then on its own data and owes the template nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TemplatePlanting {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Wordings wordings;

    TemplatePlanting(JdbcClient jdbc, JsonMapper json, Wordings wordings) {
        this.jdbc = jdbc;
        this.json = json;
        this.wordings = wordings;
    }

    /** Adds the template's stages after those that are there. */
    void plant(Author author, PathwayTemplate template) {
        int ordinal = jdbc.sql("select coalesce(max(ordinal), 0) from stage where organisation_id = :organisation")
                .param("organisation", author.organisationId())
                .query(Integer.class)
                .single();
        for (StageContent stage : read(template).stages()) {
            plant(author, ++ordinal, stage);
        }
    }

    /** The names of its stages, in order. */
    List<String> stagesOf(PathwayTemplate template) {
        return read(template).stages().stream().map(StageContent::name).toList();
    }

    private PathwayTemplate.Content read(PathwayTemplate template) {
        try (InputStream in = new ClassPathResource(template.resource()).getInputStream()) {
            return json.readValue(in, PathwayTemplate.Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void plant(Author author, int ordinal, StageContent stage) {
        long id = jdbc.sql("""
                        insert into stage (organisation_id, ordinal, phase, name, purpose, guidance)
                        values (:organisation, :ordinal, :phase, :name, :purpose, :guidance)
                        returning id""")
                .param("organisation", author.organisationId())
                .param("ordinal", ordinal)
                .param("phase", stage.phase().name())
                .param("name", stage.name())
                .param("purpose", stage.purpose())
                .param("guidance", stage.guidance())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into criterion (stage_id, ordinal, topic, wording)
                        select :stage, c.ordinal, c.item ->> 'topic', c.item ->> 'wording'
                        from jsonb_array_elements(:criteria::jsonb) with ordinality c (item, ordinal)""")
                .param("stage", id)
                .param("criteria", json.writeValueAsString(stage.criteria()))
                .update();
        jdbc.sql("""
                        insert into usual_activity (stage_id, ordinal, wording)
                        select :stage, a.ordinal, a.wording
                        from jsonb_array_elements_text(:activities::jsonb) with ordinality a (wording, ordinal)""")
                .param("stage", id)
                .param("activities", json.writeValueAsString(stage.usualActivities()))
                .update();
        wordings.keepAllOf(author, id);
    }
}
