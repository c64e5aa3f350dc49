package org.chrysalis.support.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form came from a page of another organisation than the one in which the person works now. Nothing of it is done:
 * answered with 409, what was typed, and the way over to where it belongs.
 */
public class WrittenElsewhere extends RuntimeException {

    /**
     * The field of every form that says in which organisation its page was made, beside the token that proves whose it
     * is.
     */
    public static final String FIELD = "_organisation";

    private final transient @Nullable Elsewhere where;
    private final transient List<String> typed;
    private final boolean kept;

    /**
     * @param where none if the person does not work there any more
     * @param typed what they wrote
     * @param kept whether it waits to be sent again once they have gone over
     */
    public WrittenElsewhere(@Nullable Elsewhere where, List<String> typed, boolean kept) {
        super("written in another organisation", null, false, false);
        this.where = where;
        this.typed = List.copyOf(typed);
        this.kept = kept;
    }

    public @Nullable Elsewhere where() {
        return where;
    }

    public List<String> typed() {
        return typed;
    }

    public boolean kept() {
        return kept;
    }
}
