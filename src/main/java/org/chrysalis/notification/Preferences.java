package org.chrysalis.notification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How somebody is told, in this organisation: their own choice, whatever their role. */
@Service
@Transactional
public class Preferences {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final NoticeWords words;
    private final AuditTrail audit;

    Preferences(JdbcClient jdbc, Outbox outbox, NoticeWords words, AuditTrail audit) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.words = words;
        this.audit = audit;
    }

    /** @param version 0 for who never chose */
    public record Chosen(Digest digest, Set<NoticeKind> atOnce, int version) {}

    /** Whether mail leaves this installation at all. */
    public boolean mailed() {
        return outbox.isOpen();
    }

    @Transactional(readOnly = true)
    public Chosen of(Actor actor) {
        return jdbc.sql("""
                select digest, at_once, version from notification_preference
                where organisation_id = :organisation and person_id = :person""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .query((row, number) -> new Chosen(
                        Digest.valueOf(row.getString("digest")),
                        kinds((String[]) row.getArray("at_once").getArray()),
                        row.getInt("version")))
                .optional()
                .orElseGet(() -> new Chosen(Digest.USUAL, EnumSet.noneOf(NoticeKind.class), 0));
    }

    /**
     * @param version the one that the person saw
     * @throws Conflict if they chose something else meanwhile, in another window
     */
    public void choose(Actor actor, Digest digest, Set<NoticeKind> atOnce, int version) {
        Chosen before = of(actor);
        Conflict.unlessSame("person", actor.personId(), version, before.version());
        List<Change> changes = Change.collect()
                .field("digest", said(before.digest()), said(digest))
                .field("at-once", said(before.atOnce()), said(atOnce))
                .list();
        if (changes.isEmpty()) {
            return;
        }
        int saved = jdbc.sql("""
                insert into notification_preference as f (organisation_id, person_id, digest, at_once, version)
                values (:organisation, :person, :digest, :kinds, 1)
                on conflict (organisation_id, person_id) do update
                set digest = excluded.digest, at_once = excluded.at_once, version = f.version + 1
                where f.version = :version""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("digest", digest.name())
                .param("kinds", atOnce.stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Conflict("person", actor.personId());
        }
        audit.record(actor.author(), "told-changed", Subject.of("person", actor.personId(), actor.name()), changes);
    }

    /** In words, as the trail keeps it and a conflict shows it. */
    public String said(Digest digest) {
        return words.say("notification.digest." + digest.key());
    }

    /** @see #said(Digest) */
    public @Nullable String said(Set<NoticeKind> kinds) {
        return kinds.isEmpty()
                ? null
                : kinds.stream()
                        .sorted()
                        .map(kind -> words.say("notification.kind." + kind.key()))
                        .collect(Collectors.joining(", "));
    }

    private static Set<NoticeKind> kinds(String[] names) {
        Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
        Arrays.stream(names).map(NoticeKind::valueOf).forEach(kinds::add);
        return kinds;
    }
}
