package org.chrysalis.support;

import org.jspecify.annotations.Nullable;

/**
 * A fact forbids what was asked: the page shows the message beside the field and keeps what was typed.
 * Shape is checked by the form before; this is for what only the service can know.
 */
public class Refused extends RuntimeException {

    private final @Nullable String field;
    private final transient Object[] arguments;
    private transient @Nullable Way way;
    private transient @Nullable Refused more;

    /** @param field the form's field that the message belongs to; none for the form as a whole */
    public Refused(@Nullable String field, String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.field = field;
        this.arguments = arguments.clone();
    }

    public @Nullable String field() {
        return field;
    }

    /** Where the person can go on from a page that has no form to show it beside. */
    public record Way(String path, String messageKey) {}

    public Refused leadingTo(String path, String linkKey) {
        this.way = new Way(path, linkKey);
        return this;
    }

    public @Nullable Way way() {
        return way;
    }

    /** Together with another that holds as well, so that a person is told of both at once. */
    public Refused with(@Nullable Refused another) {
        this.more = another;
        return this;
    }

    /** What else forbids it; none if this is all. */
    public @Nullable Refused more() {
        return more;
    }

    public String messageKey() {
        return String.valueOf(getMessage());
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
