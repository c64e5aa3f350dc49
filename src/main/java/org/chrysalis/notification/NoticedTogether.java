package org.chrysalis.notification;

import java.util.List;
import java.util.Map;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Says what a notice of several things tells now: a bean of the feature that told of them, because some may have been
 * hidden from its reader since. What goes into a mail is told as it was told, and so names none of them.
 */
public interface NoticedTogether {

    /** Which notices tell of several things. */
    NoticeKind kind();

    /**
     * By the id of the entry; nothing for one of which the person sees no part any more.
     *
     * @param arguments by the id of the entry, as they were told
     */
    Map<Long, Now> now(Actor actor, Map<Long, List<String>> arguments);

    /** @param path where it leads now; none where it leads where it did */
    record Now(List<String> arguments, @Nullable String path) {}
}
