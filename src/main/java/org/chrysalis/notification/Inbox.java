package org.chrysalis.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.notification.NoticedTogether.Now;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What a person was told in this organisation, the newest first. It is theirs: nobody else reads it or changes it. */
@Service
@Transactional
public class Inbox {

    /** As far as one can page; what is older is forgotten in time. */
    private static final int MOST = 1_000;

    private static final String OWN = " where n.organisation_id = :organisation and n.person_id = :person";

    private final JdbcClient jdbc;
    private final Sights sights;
    private final ObjectProvider<NoticedTogether> together;
    private final NoticeWords words;
    private final JsonMapper json;
    private final Clock clock;

    Inbox(
            JdbcClient jdbc,
            Sights sights,
            ObjectProvider<NoticedTogether> together,
            NoticeWords words,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.sights = sights;
        this.together = together;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** @param last the newest that the page knows: what comes after it stays new when all are marked as read */
    public record Page(List<Entry> entries, Paging paging, long unread, long last) {}

    /**
     * @param visible whether the person may see what it is about; if not, nothing of it is in the entry
     * @param named what people called each thing that it is about; none where they called it nothing
     * @param settledAt since when it waits for them no more; none where it waits, or never did
     */
    public record Entry(
            long id,
            boolean visible,
            String title,
            String reference,
            String sentence,
            List<String> named,
            Instant at,
            boolean unread,
            @Nullable Instant settledAt) {}

    private record Row(
            long id,
            NoticeKind kind,
            String subjectKind,
            long subjectId,
            String reference,
            String title,
            List<String> arguments,
            List<String> named,
            Instant at,
            boolean unread,
            @Nullable Instant settledAt) {}

    private record Numbers(long all, long unread, long last) {}

    @Transactional(readOnly = true)
    public Page page(Actor actor, int page) {
        Numbers numbers = own("""
                        select count(*) as "all", count(*) filter (where read_at is null) as unread,
                               coalesce(max(id), 0) as last
                        from (select id, read_at from notification n""" + OWN + " order by id desc limit " + MOST + ") n", actor)
                .query(Numbers.class)
                .single();
        Paging paging = Paging.of(page, numbers.all());
        List<Row> rows = own(
                        "select * from notification n" + OWN + " order by n.id desc limit :most offset :skipped", actor)
                .param("most", paging.size())
                .param("skipped", paging.offset())
                .query((row, number) -> row(row))
                .list();
        Map<String, Set<Long>> visible = visible(actor, rows);
        Map<Long, Now> now = now(actor, rows);
        List<Entry> entries = rows.stream()
                .map(row ->
                        entry(row, visible.get(row.subjectKind()).contains(row.subjectId()) ? now.get(row.id()) : null))
                .toList();
        return new Page(entries, paging, numbers.unread(), numbers.last());
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("subject_kind"),
                row.getLong("subject_id"),
                row.getString("reference"),
                row.getString("title"),
                texts(row, "arguments"),
                texts(row, "named"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") == null,
                instant(row.getObject("settled_at", OffsetDateTime.class)));
    }

    private List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of(json.readValue(row.getString(column), String[].class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private Map<String, Set<Long>> visible(Actor actor, List<Row> rows) {
        Map<String, Set<Long>> asked = rows.stream()
                .collect(Collectors.groupingBy(
                        Row::subjectKind, Collectors.mapping(Row::subjectId, Collectors.toCollection(HashSet::new))));
        Map<String, Set<Long>> visible = new HashMap<>();
        asked.forEach((kind, ids) -> visible.put(kind, sights.visible(actor, kind, ids)));
        return visible;
    }

    /** Of each of which the person sees anything still. */
    private Map<Long, Now> now(Actor actor, List<Row> rows) {
        Map<Long, Now> now = new HashMap<>();
        rows.forEach(row -> now.put(row.id(), new Now(row.arguments(), null)));
        together.stream().forEach(several -> {
            Map<Long, List<String>> told = rows.stream()
                    .filter(row -> row.kind() == several.kind())
                    .collect(Collectors.toMap(Row::id, Row::arguments));
            if (!told.isEmpty()) {
                now.keySet().removeAll(told.keySet());
                now.putAll(several.now(actor, told));
            }
        });
        return now;
    }

    private Entry entry(Row row, @Nullable Now now) {
        return new Entry(
                row.id(),
                now != null,
                now == null ? "" : row.title(),
                now == null ? "" : row.reference(),
                now == null ? "" : words.sentence(row.kind(), now.arguments()),
                now == null ? List.of() : row.named(),
                row.at(),
                row.unread(),
                now == null ? null : row.settledAt());
    }

    private record Lead(Row row, String path) {}

    /**
     * Marks it as read, and says where it leads: back to the inbox where the person may not see that any more.
     *
     * @throws NotFound unless it is one's own
     */
    public String open(Actor actor, long id) {
        read(actor, id);
        Lead lead = own("select * from notification n" + OWN + " and n.id = :id", actor)
                .param("id", id)
                .query((row, number) -> new Lead(row(row), row.getString("path")))
                .single();
        Row row = lead.row();
        boolean visible = sights.visible(actor, row.subjectKind(), List.of(row.subjectId()))
                .contains(row.subjectId());
        Now now = visible ? now(actor, List.of(row)).get(id) : null;
        if (now == null) {
            return "/inbox";
        }
        return "/" + (now.path() == null ? lead.path() : now.path());
    }

    /** @throws NotFound unless it is one's own */
    public void read(Actor actor, long id) {
        int found = own(
                        "update notification n set read_at = coalesce(n.read_at, :now)" + OWN + " and n.id = :id",
                        actor)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        if (found == 0) {
            throw new NotFound("notification");
        }
    }

    /** Marks all that were there when the page was shown. */
    public void readAll(Actor actor, long last) {
        own("update notification n set read_at = :now" + OWN + " and n.read_at is null and n.id <= :last", actor)
                .param("now", OffsetDateTime.now(clock))
                .param("last", last)
                .update();
    }

    /**
     * What a whole organisation was told before that moment is old news, and no mail of it leaves: for who enters a story
     * of the past.
     */
    public void readBefore(long organisationId, Instant moment) {
        // The entries first, as whoever settles one takes them.
        jdbc.sql("""
                update notification set read_at = created_at
                where organisation_id = :organisation and read_at is null and created_at < :moment""")
                .param("organisation", organisationId)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                update mail set state = 'NOT_NEEDED', settled_at = created_at, lines = '[]'
                where organisation_id = :organisation and state = 'WAITING' and created_at < :moment""")
                .param("organisation", organisationId)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private StatementSpec own(String sql, Actor actor) {
        return jdbc.sql(sql).param("organisation", actor.organisationId()).param("person", actor.personId());
    }
}
