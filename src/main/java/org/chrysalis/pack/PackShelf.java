package org.chrysalis.pack;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Turn;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where published packs stand: each is written down for good, with its files, and its draft is gone. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PackShelf {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DraftRows drafts;
    private final AuditTrail audit;

    PackShelf(JdbcClient jdbc, JsonMapper json, DraftRows drafts, AuditTrail audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** @param withMoney whether it is the one for those who may see money, where there are two */
    record Print(PackFile.Kind kind, boolean withMoney, byte[] content) {}

    /**
     * The number that the next pack will have. Whoever publishes in the same organisation at the same moment waits
     * until this one is there or is not, so that no number is left out.
     */
    int nextNumber(Actor actor) {
        Turn.ofOrganisation(jdbc, actor);
        return jdbc.sql("select 1 + coalesce(max(number), 0) from pack where organisation_id = :organisation")
                .param("organisation", actor.organisationId())
                .query(Integer.class)
                .single();
    }

    /**
     * When the pack was published that is to be corrected.
     *
     * @param corrects its number; none where nothing is corrected
     * @throws Refused where another pack corrects it already
     */
    @Nullable
    Instant correctable(Actor actor, @Nullable Integer corrects) {
        if (corrects == null) {
            return null;
        }
        record Corrected(
                OffsetDateTime publishedAt, @Nullable Integer newer) {}
        Corrected corrected = jdbc.sql("""
                select p.published_at, n.number as newer from pack p
                left join pack n on n.organisation_id = p.organisation_id and n.corrects = p.number
                where p.organisation_id = :organisation and p.number = :corrects""")
                .param("organisation", actor.organisationId())
                .param("corrects", corrects)
                .query(Corrected.class)
                .single();
        if (corrected.newer() != null) {
            throw new Refused(null, "pack.correct.already", corrects, corrected.newer());
        }
        return corrected.publishedAt().toInstant();
    }

    /**
     * Holds the draft until it is published.
     *
     * @throws NotFound if it is gone, as when another form published it
     * @throws Conflict if it was changed since it was read
     */
    void claim(Actor actor, PackDraft draft) {
        PackDraft present = drafts.lock(actor, draft.id()).orElseThrow(() -> drafts.gone(actor, draft.id()));
        Conflict.unlessSame("pack-draft", draft.id(), draft.version(), present.version());
    }

    /** To be claimed before. */
    void put(Actor actor, PackDraft draft, PackStamp stamp, Written written, List<Print> prints) {
        long id = jdbc.sql("""
                insert into pack (organisation_id, number, title, content, content_no_money, plan,
                                  published_at, published_by, published_by_name, corrects, from_draft)
                values (:organisation, :number, :title, :content::jsonb, :open::jsonb, :plan::jsonb, :at,
                        :person, :name, :corrects, :draft)
                returning id""")
                .param("organisation", actor.organisationId())
                .param("number", stamp.number())
                .param("title", stamp.title())
                .param("content", json.writeValueAsString(written.content()))
                .param("open", written.withoutMoney() == null ? null : json.writeValueAsString(written.withoutMoney()))
                .param("plan", json.writeValueAsString(draft.plan().withoutUnusedComments()))
                .param("at", OffsetDateTime.ofInstant(stamp.publishedAt(), ZoneOffset.UTC))
                .param("person", actor.personId())
                .param("name", stamp.publishedBy())
                .param("corrects", stamp.corrects())
                .param("draft", draft.id())
                .query(Long.class)
                .single();
        prints.forEach(print -> keep(actor, id, print));
        drafts.remove(actor, draft.id());
        audit.record(
                actor.author(),
                "pack-published",
                Subject.of("pack", id, stamp.number() + " " + stamp.title()),
                Change.collect().field("pack-corrects", null, stamp.corrects()).list());
    }

    private void keep(Actor actor, long pack, Print print) {
        jdbc.sql("""
                insert into pack_file (pack_id, organisation_id, kind, with_money, media_type, sha256, content)
                values (:pack, :organisation, :kind, :money, :type, :sum, :content)""")
                .param("pack", pack)
                .param("organisation", actor.organisationId())
                .param("kind", print.kind().name())
                .param("money", print.withMoney())
                .param("type", print.kind().mediaType())
                .param("sum", sum(print.content()))
                .param("content", print.content())
                .update();
    }

    private static byte[] sum(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
