package org.chrysalis.pack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Published packs. Whoever sees dashboards reads them all; who may not see money reads each without what it says about
 * money, on the page and in its files.
 */
@Service
@Transactional
public class Packs {

    private static final String KIND = "pack";

    /** What a pack has in either form is the same but for money: the one without it is there only where it differs. */
    private static final String SELECT = """
            select p.number, p.title, p.published_at, p.published_by_name, p.corrects, n.number as corrected_by,
                   c.published_at as corrects_published_at, p.plan::text as plan,
                   (case when :money then p.content else coalesce(p.content_no_money, p.content) end)::text as content
            from pack p
            left join pack n on n.organisation_id = p.organisation_id and n.corrects = p.number
            left join pack c on c.organisation_id = p.organisation_id and c.number = p.corrects
            where p.organisation_id = :organisation""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PackDrafts drafts;

    Packs(JdbcClient jdbc, JsonMapper json, PackDrafts drafts) {
        this.jdbc = jdbc;
        this.json = json;
        this.drafts = drafts;
    }

    /** A line of the list. */
    public record Line(PackStamp stamp, String about, LocalDate from, LocalDate to) {}

    /**
     * A pack as this person reads it.
     *
     * @param scope what its figures are of
     * @param files those that it was published with
     */
    public record PackView(PackStamp stamp, PackContent content, PackScope scope, Set<PackFile.Kind> files) {

        /** @param kind the name of a kind of file */
        public boolean has(String kind) {
            return files.contains(PackFile.Kind.valueOf(kind));
        }
    }

    /**
     * @throws org.chrysalis.support.Forbidden without the permissions to view initiatives and dashboards; as all below
     */
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        requireReader(actor);
        return jdbc.sql("select count(*) from pack where organisation_id = :organisation")
                .param("organisation", actor.organisationId())
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Line> page(Actor actor, int size, long offset) {
        requireReader(actor);
        return jdbc.sql("""
                select p.number, p.title, p.published_at, p.published_by_name, p.corrects, n.number as corrected_by,
                       c.published_at as corrects_published_at,
                       p.content ->> 'about' as about, p.content ->> 'from' as from_day, p.content ->> 'to' as to_day
                from pack p
                left join pack n on n.organisation_id = p.organisation_id and n.corrects = p.number
                left join pack c on c.organisation_id = p.organisation_id and c.number = p.corrects
                where p.organisation_id = :organisation
                order by p.number desc limit :size offset :offset""")
                .param("organisation", actor.organisationId())
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> new Line(
                        stamp(row),
                        row.getString("about"),
                        LocalDate.parse(row.getString("from_day")),
                        LocalDate.parse(row.getString("to_day"))))
                .list();
    }

    /** @throws NotFound where the organisation has none of this number */
    @Transactional(readOnly = true)
    public PackView open(Actor actor, int number) {
        requireReader(actor);
        PackView view = one(actor, number, actor.may(Permission.VIEW_MONEY))
                .query((row, place) -> new PackView(
                        stamp(row),
                        json.readValue(row.getString("content"), PackContent.class),
                        json.readValue(row.getString("plan"), PackPlan.class).scope(),
                        Set.of()))
                .optional()
                .orElseThrow(() -> new NotFound(KIND));
        return new PackView(view.stamp(), view.content(), view.scope(), kinds(actor, number));
    }

    /** @throws NotFound where there is no such pack, or it has no such file */
    @Transactional(readOnly = true)
    public PackFile file(Actor actor, int number, PackFile.Kind kind) {
        requireReader(actor);
        return jdbc.sql("""
                select f.media_type, f.content from pack p
                join pack_file f on f.pack_id = p.id and f.organisation_id = p.organisation_id
                where p.organisation_id = :organisation and p.number = :number and f.kind = :kind
                  and f.with_money = (:money and p.content_no_money is not null)""")
                .param("organisation", actor.organisationId())
                .param("number", number)
                .param("kind", kind.name())
                .param("money", actor.may(Permission.VIEW_MONEY))
                .query((row, place) -> new PackFile(
                        actor.organisationCode().toLowerCase(Locale.ROOT) + "-board-pack-" + number + "."
                                + kind.ending(),
                        row.getString("media_type"),
                        row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new NotFound(KIND));
    }

    /**
     * Begins a draft of the pack that will correct this one, as this one was put together and with the figures of its
     * day.
     *
     * @return the draft's id
     * @throws Refused where another one corrects it already
     */
    public long correct(Actor actor, UUID submission, int number) {
        requireReader(actor);
        actor.require(Permission.PUBLISH_PACKS);
        record Begun(PackPlan plan, LocalDate day, @Nullable Integer correctedBy) {}
        Begun begun = one(actor, number, false)
                .query((row, place) -> new Begun(
                        json.readValue(row.getString("plan"), PackPlan.class),
                        json.readValue(row.getString("content"), PackContent.class)
                                .day(),
                        row.getObject("corrected_by", Integer.class)))
                .optional()
                .orElseThrow(() -> new NotFound(KIND));
        if (begun.correctedBy() != null) {
            throw new Refused(null, "pack.correct.already", number, begun.correctedBy())
                    .leadingTo("/portfolio/packs/" + begun.correctedBy(), "pack.correct.newer");
        }
        return drafts.startFrom(actor, submission, begun.plan().asOf(begun.day()), number);
    }

    /** What packs say of initiatives is read as initiatives are. */
    private static void requireReader(Actor actor) {
        actor.require(Permission.VIEW_INITIATIVES);
        actor.require(Permission.VIEW_DASHBOARDS);
    }

    private JdbcClient.StatementSpec one(Actor actor, int number, boolean money) {
        return jdbc.sql(SELECT + " and p.number = :number")
                .param("organisation", actor.organisationId())
                .param("number", number)
                .param("money", money);
    }

    private Set<PackFile.Kind> kinds(Actor actor, int number) {
        List<PackFile.Kind> kinds = jdbc.sql("""
                select distinct f.kind from pack p
                join pack_file f on f.pack_id = p.id and f.organisation_id = p.organisation_id
                where p.organisation_id = :organisation and p.number = :number""")
                .param("organisation", actor.organisationId())
                .param("number", number)
                .query(PackFile.Kind.class)
                .list();
        return kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
    }

    private static PackStamp stamp(ResultSet row) throws SQLException {
        return new PackStamp(
                row.getInt("number"),
                row.getString("title"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by_name"),
                row.getObject("corrects", Integer.class),
                row.getObject("corrected_by", Integer.class),
                instant(row, "corrects_published_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
