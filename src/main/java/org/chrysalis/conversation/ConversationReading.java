package org.chrysalis.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Past this many it is not worth knowing how many more there are; each is asked whether it may be seen. */
    private static final int COUNTED = 500;

    /** By which the newest stands first: an answer takes its question along. */
    static final String LATEST = "coalesce(c.last_answer_id, c.id)";

    private static final String OPEN = "c.question and c.answered_at is null and c.withdrawn_at is null";

    private final List<SpokenOf> kinds;
    private final LaterKinds later;
    private final Discretion discretion;
    private final JdbcClient jdbc;

    ConversationReading(List<SpokenOf> kinds, LaterKinds later, Discretion discretion, JdbcClient jdbc) {
        this.kinds = List.copyOf(kinds);
        this.later = later;
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
        String waits = waiting(topic);
        String shown = "c.answers_id is null and " + (open ? waits : "true");
        // Far enough that the next few pages are there to be chosen, wherever one is.
        long most = Math.max(COUNTED, (page + 3L) * Paging.SIZE);
        Numbers numbers = of(topic, """
                        select (select count(*) from (select 1 %1$s and %2$s limit :counted) counted) as shown,
                               (select count(*) %1$s and %3$s) as open
                        """.formatted(said, shown, waits))
                .param("counted", most + 1)
                .query(Numbers.class)
                .single();
        Paging within = Paging.of(page, Math.min(numbers.shown(), most));
        Paging paging = new Paging(within.page(), within.size(), within.total(), numbers.shown() > most);
        List<CommentView> comments = of(topic, """
                        with shown as (select c.*, %s as latest %s and %s
                                       order by latest desc limit :most offset :skipped)
                        select c.*, w.name as author, a.name as answerer, %s as addressed
                        from (select * from shown
                              union all
                              select a.*, s.named, s.latest
                              from comment a join shown s on s.id = a.answers_id
                                                         and s.organisation_id = a.organisation_id) c
                        join person w on w.id = c.written_by
                        left join person a on a.id = c.answered_by
                        order by c.latest desc, c.answers_id is not null, c.id desc
                        """.formatted(LATEST, said, shown, Comments.ADDRESSED))
                .param("most", paging.size())
                .param("skipped", paging.offset())
                .query((row, number) -> new Line(row.getObject("answers_id", Long.class), view(row, actor, topic)))
                .list()
                .stream()
                .collect(Collectors.collectingAndThen(Collectors.toList(), ConversationReading::threads));
        return new Page(comments, paging, numbers.open());
    }

    /** @param answers the question that it answers, if it answers one */
    private record Line(@Nullable Long answers, CommentView comment) {}

    private static List<CommentView> threads(List<Line> lines) {
        Map<Long, List<CommentView>> answers = lines.stream()
                .filter(line -> line.answers() != null)
                .collect(Collectors.groupingBy(Line::answers, Collectors.mapping(Line::comment, Collectors.toList())));
        return lines.stream()
                .filter(line -> line.answers() == null)
                .map(Line::comment)
                .map(each -> each.with(answers.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** Of what nothing more can be said, no question waits for an answer. */
    private String waiting(Topic topic) {
        if (!topic.initiative().ended()) {
            return OPEN;
        }
        return OPEN + " and " + later.areOf();
    }

    /** SQL of the words of the questions that wait and that this person may see, with their {@code id}. */
    String openWords(Actor actor, InitiativeHeader initiative) {
        return "select c.id, c.words " + said(actor, Topics.whole(initiative)) + " and " + OPEN + " and not ("
                + later.areOf() + ")";
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
                        order by c.id limit :most""".formatted(said(actor, whole), waiting(whole)))
                .param("me", actor.personId())
                .param("most", MOST_WAITING)
                .query(Waiting.class)
                .list();
    }

    /** On which page of a topic that was opened for this person something that was said stands. */
    public int pageOf(Actor actor, Topic topic, long comment) {
        long newer = of(topic, """
                        select count(*) %s and c.answers_id is null and %s > (
                               select %s
                               from comment said join comment c on c.id = coalesce(said.answers_id, said.id)
                                                               and c.organisation_id = said.organisation_id
                               where said.id = :comment and said.organisation_id = :organisation)
                        """.formatted(said(actor, topic), LATEST, LATEST))
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
                row.getObject("answered_with", Long.class),
                List.of(),
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
                    from (select c.*, '' as named from comment c
                          where c.initiative_id = :initiative and c.organisation_id = :organisation
                            and c.subject_kind = :kind and c.subject_id = :id) c
                    where true""";
        }
        InitiativeHeader initiative = topic.initiative();
        Set<String> hidden = discretion.hiddenFrom(actor, initiative.own());
        StringBuilder named = new StringBuilder("case c.subject_kind when '" + Topic.INITIATIVE + "' then ''");
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
