package org.chrysalis.notification;

import java.util.List;
import org.chrysalis.people.Actor;

/** What needs a person: a bean of whoever reads across the features. */
public interface DigestSource {

    /** What comes first, so many at most. Nothing that people wrote stands in the sentences: they go into mails. */
    Needs needs(Actor actor, int most);

    /** @param more how many there are beside these */
    record Needs(List<MailLine> lines, int more) {}
}
