package org.chrysalis.notification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chrysalis.support.Kebab;

/** What people are told of, and may choose to be mailed at once. */
public enum NoticeKind {
    /** They were made a lead. */
    LEAD,
    /** They were made a lead of many at once, by an import. */
    LEAD_OF_MANY,
    /** Something was given to them to see to. */
    TO_SEE_TO,
    /** What they gave somebody to see to waits for them no more. */
    SEEN_TO,
    /** A review was recorded of what they lead. */
    REVIEW,
    /** Somebody mentioned them. */
    MENTION,
    /** Somebody asked them a question by name. */
    ASKED,
    /** Somebody asked a question of nobody by name, about what they lead. */
    QUESTION,
    /** Somebody else says that a question of theirs is answered. */
    ANSWERED,
    /** Somebody answers a question of theirs. */
    ANSWER,
    /** Somebody else says that a question of theirs is not answered after all. */
    REOPENED,
    /** Somebody took back what they answered to a question of theirs, which waits. */
    ANSWER_WITHDRAWN,
    /** Something entered a view that they watch. */
    ENTERED,
    /** A view that they watch holds too much to be compared. */
    TOO_LARGE,
    /** A view that they watched is not shared any more, or gone. */
    WATCH_ENDED;

    /** As many as any sentence of one thing has places. */
    static final int PLACES = 3;

    /** What is told of what people say, where it is said: it is no news once that waits for nobody any more. */
    static final Set<NoticeKind> OF_CONVERSATION =
            EnumSet.of(MENTION, ASKED, QUESTION, ANSWERED, ANSWER, REOPENED, ANSWER_WITHDRAWN);

    /**
     * Those that are chosen; what is told of many at once, or no longer, goes the way of what is told of one, who is
     * asked is mentioned, and who is answered has an answer.
     */
    public static List<NoticeKind> choices() {
        return Arrays.stream(values()).filter(kind -> kind.chosenAs() == kind).toList();
    }

    /** The choice by which it is told. */
    NoticeKind chosenAs() {
        return switch (this) {
            case LEAD_OF_MANY -> LEAD;
            case ASKED -> MENTION;
            case ANSWER, REOPENED, ANSWER_WITHDRAWN -> ANSWERED;
            case TOO_LARGE, WATCH_ENDED -> ENTERED;
            default -> this;
        };
    }

    /** In the place of which it is told, where that is of the very same and was not read yet. */
    Set<NoticeKind> replaces() {
        return switch (this) {
            case LEAD, QUESTION -> Set.of(this);
            case ASKED -> Set.of(this, MENTION);
            default -> Set.of();
        };
    }

    /** As it stands in message keys. */
    public String key() {
        return Kebab.of(this);
    }

    /** The key of its sentence with so many arguments: what was given to see to has one more, of several at once. */
    String sentence(int arguments) {
        return "notification.told." + key() + (this == TO_SEE_TO && arguments > PLACES ? ".several" : "");
    }
}
