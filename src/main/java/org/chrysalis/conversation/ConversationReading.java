package org.chrysalis.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.SpokenOf;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Discretion;
import org.chrysalis.support.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is said, the newest first: of one record, or of an initiative and all that is recorded of it. Of records that a
 * person does not see, or that are there no longer, they are not told what was said either.
 */
@Service
@Transactional(readOnly = true)
public class ConversationReading {

    /** As many as anybody is told of at once. */
    private static final int MOST_WAITING = 20;

    private static final String OPEN = "c.question and c.answered_at is null and c.withdrawn_at is null";

    private final List<SpokenOf> kinds;
    private final Discretion discretion;
    private final JdbcClient jdbc;

    ConversationReading(List<SpokenOf> kinds, Discretion discretion, JdbcClient jdbc) {
        this.kinds = List.copyOf(kinds);
        this.discretion = discretion;
        this.jdbc = jdbc;
    }

    /** @param openQuestions how many wait for an answer, whatever the page shows */
    public record Page(List<CommentView> comments, Paging paging, int openQuestions) {}

    private record Numbers(long shown, int open) {}

    /**
     * Of a topic that was opened for this person.
     *
     * @param open only the questions that were not answered
     */
    public Page page(Actor actor, Topic topic, boolean open, int page) {
        String said = said(actor, topic);
        String shown = open ? OPEN : "true";
        Numbers numbers = of(topic, """
                        select count(*) filter (where %s) as shown, count(*) filter (where %s) as open
                        """.formatted(shown, OPEN) + said)
                .query(Numbers.class)
                .single();
        Paging paging = Paging.of(page, numbers.shown());
        List<CommentView> comments = of(topic, """
                        select c.*, w.name as author, a.name as answerer, %s as addressed
                        from (select c.* %s and %s order by c.id desc limit :most offset :skipped) c
                        join person w on w.id = c.written_by
                        left join person a on a.id = c.answered_by
                        order by c.id desc""".formatted(Comments.ADDRESSED, said, shown))
                .param("most", paging.size())
                .param("skipped", paging.offset())
                .query((row, number) -> view(row, actor, topic))
                .list();
        return new Page(comments, paging, numbers.open());
    }

    /** A question that names nobody and waits for whoever leads the initiative. */
    record Waiting(long comment, String askedBy) {}

    /** Of those that this person may see and did not ask, the oldest first. */
    List<Waiting> waiting(Actor actor, InitiativeHeader initiative) {
        Topic whole = Topics.whole(initiative);
        return of(whole, """
                        select c.id as comment, (select name from person where id = c.written_by) as asked_by
                        %s and %s and c.written_by <> :me
                          and not exists (select 1 from comment_addressed d
                                          where d.comment_id = c.id and d.organisation_id = c.organisation_id)
                        order by c.id limit :most""".formatted(said(actor, whole), OPEN))
                .param("me", actor.personId())
                .param("most", MOST_WAITING)
                .query(Waiting.class)
                .list();
    }

    /** On which page of a topic that was opened for this person something that was said stands. */
    public int pageOf(Actor actor, Topic topic, long comment) {
        long newer = of(topic, "select count(*) " + said(actor, topic) + " and c.id > :comment")
                .param("comment", comment)
                .query(Long.class)
                .single();
        return 1 + (int) (newer / Paging.SIZE);
    }

    private CommentView view(ResultSet row, Actor actor, Topic topic) throws SQLException {
        boolean withdrawn = row.getObject("withdrawn_at") != null;
        boolean own = row.getLong("written_by") == actor.personId();
        OffsetDateTime edited = row.getObject("edited_at", OffsetDateTime.class);
        return new CommentView(
                row.getLong("id"),
                topic.isRecord() ? null : about(row),
                withdrawn ? "" : row.getString("words"),
                row.getString("author"),
                withdrawn ? "" : row.getString("addressed"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                edited == null ? null : edited.toInstant(),
                withdrawn,
                row.getBoolean("question"),
                row.getString("answerer"),
                own,
                closed(topic, row.getString("subject_kind")),
                own || topic.initiative().editableBy(actor),
                row.getInt("version"));
    }

    private boolean closed(Topic topic, String kind) {
        return kinds.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .map(each -> each.closed(topic.initiative()))
                .orElseGet(topic::closed);
    }

    private static CommentView.@Nullable About about(ResultSet row) throws SQLException {
        String kind = row.getString("subject_kind");
        return kind.equals(Topic.INITIATIVE)
                ? null
                : new CommentView.About(kind, row.getLong("subject_id"), row.getString("named"));
    }

    /** From here on {@code c} is what may be shown, each with what names its record. */
    private String said(Actor actor, Topic topic) {
        if (topic.isRecord()) {
            return """
                    from comment c
                    where c.initiative_id = :initiative and c.organisation_id = :organisation
                      and c.subject_kind = :kind and c.subject_id = :id""";
        }
        InitiativeHeader initiative = topic.initiative();
        Set<String> hidden = discretion.hiddenFrom(actor, initiative.own());
        StringBuilder named = new StringBuilder("case c.subject_kind when :kind then ''");
        kinds.stream()
                .filter(kind -> !hidden.contains(kind.kind()))
                .forEach(kind -> named.append("\n when '")
                        .append(kind.kind())
                        .append("' then (")
                        .append(kind.nameOf("c.subject_id"))
                        .append(')'));
        return """
                from (select c.*, %s end as named from comment c
                      where c.initiative_id = :initiative and c.organisation_id = :organisation) c
                where c.named is not null""".formatted(named);
    }

    private StatementSpec of(Topic topic, String sql) {
        StatementSpec statement = jdbc.sql(sql)
                .param("initiative", topic.initiative().id())
                .param("organisation", topic.initiative().organisationId())
                .param("kind", topic.kind());
        return topic.isRecord() ? statement.param("id", topic.id()) : statement;
    }
}
