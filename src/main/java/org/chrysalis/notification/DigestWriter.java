package org.chrysalis.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chrysalis.notification.DigestSource.Needs;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes what needs somebody at this moment. */
@Component
class DigestWriter {

    static final int MOST_LINES = 15;

    private final ObjectProvider<DigestSource> source;
    private final DigestInbox inbox;
    private final NoticeWords words;

    DigestWriter(ObjectProvider<DigestSource> source, DigestInbox inbox, NoticeWords words) {
        this.source = source;
        this.inbox = inbox;
        this.words = words;
    }

    record Written(String subject, List<MailLine> lines) {}

    /** None where nothing needs them, or they may see nothing. */
    Optional<Written> write(Actor actor) {
        return needs(actor)
                .map(needs -> write(needs, inbox.unread(actor)))
                .filter(written -> !written.lines().isEmpty());
    }

    /** Where nothing needs them, what is unread wants no mail a second time: only what came since the last one. */
    boolean isNeeded(Actor actor, Instant lastOne) {
        return needs(actor)
                .filter(needs -> !needs.lines().isEmpty() || inbox.unread(actor, lastOne) > 0)
                .isPresent();
    }

    private Optional<Needs> needs(Actor actor) {
        return Optional.of(actor)
                .filter(reader -> reader.may(Permission.VIEW_INITIATIVES))
                .flatMap(reader -> source.stream().findFirst().map(each -> each.needs(reader, MOST_LINES)));
    }

    private Written write(Needs needs, int unread) {
        List<MailLine> lines = new ArrayList<>(needs.lines());
        if (needs.more() > 0) {
            lines.add(new MailLine(words.say("notification.digest.more", needs.more()), "", "/"));
        }
        if (unread > 0) {
            lines.add(new MailLine(words.say("notification.digest.inbox", unread), "", "/inbox"));
        }
        return new Written(
                needs.lines().isEmpty()
                        ? words.say("notification.digest.inbox", unread)
                        : words.say("notification.digest.subject", needs.lines().size() + needs.more()),
                lines);
    }
}
