package org.chrysalis.notification;

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
    private final NoticeWords words;

    DigestWriter(ObjectProvider<DigestSource> source, NoticeWords words) {
        this.source = source;
        this.words = words;
    }

    record Written(String subject, List<MailLine> lines) {}

    /** None where nothing needs them, or they may see nothing. */
    Optional<Written> write(Actor actor) {
        return needs(actor).map(this::write);
    }

    boolean isNeeded(Actor actor) {
        return needs(actor).isPresent();
    }

    private Optional<Needs> needs(Actor actor) {
        return Optional.of(actor)
                .filter(reader -> reader.may(Permission.VIEW_INITIATIVES))
                .flatMap(reader -> source.stream().findFirst().map(each -> each.needs(reader, MOST_LINES)))
                .filter(needs -> !needs.lines().isEmpty());
    }

    private Written write(Needs needs) {
        List<MailLine> lines = new ArrayList<>(needs.lines());
        if (needs.more() > 0) {
            lines.add(new MailLine(words.say("notification.digest.more", needs.more()), "", "/"));
        }
        return new Written(
                words.say("notification.digest.subject", needs.lines().size() + needs.more()), lines);
    }
}
