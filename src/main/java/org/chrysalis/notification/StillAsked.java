package org.chrysalis.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people were asked to see to that waits for them still. Where its day is another now, it can say so in its place:
 * that is no news, and a mail of it that did not leave yet says so as well.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StillAsked {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final NoticeWords words;
    private final JsonMapper json;

    StillAsked(JdbcClient jdbc, Outbox outbox, NoticeWords words, JsonMapper json) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.words = words;
        this.json = json;
    }

    /**
     * As it was told.
     *
     * @param arguments of its sentence, as of {@link Notice}
     * @param named what people called each thing that it is about
     */
    public record Entry(long id, String path, List<String> arguments, List<String> named) {}

    /** What this person was asked of one thing with this argument, the newest first. */
    public List<Entry> entries(
            long organisationId, long personId, String subjectKind, long subjectId, String argument) {
        return jdbc.sql("""
                select id, path, arguments, named from notification
                where organisation_id = :organisation and person_id = :person and kind = 'TO_SEE_TO'
                  and subject_kind = :kind and subject_id = :subject and settled_at is null
                  and arguments ->> 0 = :argument
                order by id desc""")
                .param("organisation", organisationId)
                .param("person", personId)
                .param("kind", subjectKind)
                .param("subject", subjectId)
                .param("argument", argument)
                .query((row, number) -> new Entry(
                        row.getLong("id"), row.getString("path"), texts(row, "arguments"), texts(row, "named")))
                .list();
    }

    /** Has an entry say this from now on. */
    public void say(long organisationId, long entry, List<String> arguments) {
        jdbc.sql("""
                update notification set arguments = :arguments::jsonb
                where organisation_id = :organisation and id = :entry""")
                .param("arguments", json.writeValueAsString(arguments))
                .param("organisation", organisationId)
                .param("entry", entry)
                .update();
        outbox.say(organisationId, entry, words.sentence(NoticeKind.TO_SEE_TO, arguments));
    }

    /** Has what one person is asked there say another last day. */
    public void until(long organisationId, long personId, String path, String argument, LocalDate day) {
        jdbc.sql("""
                select id from notification
                where organisation_id = :organisation and person_id = :person and kind = 'TO_SEE_TO'
                  and path = :path and settled_at is null and arguments ->> 0 = :argument
                order by id""")
                .param("organisation", organisationId)
                .param("person", personId)
                .param("path", path)
                .param("argument", argument)
                .query(Long.class)
                .list()
                .forEach(entry -> say(organisationId, entry, List.of(argument, day.toString())));
    }

    private List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of(json.readValue(row.getString(column), String[].class));
    }
}
