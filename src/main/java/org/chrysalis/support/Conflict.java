package org.chrysalis.support;

import org.jspecify.annotations.Nullable;

/** Somebody else changed the same thing since it was shown. Answered with 409, both versions and what was typed. */
public class Conflict extends RuntimeException {

    private final String kind;
    private final @Nullable Long id;
    private @Nullable String lead;
    private boolean own;

    /** About something whose change nobody need be told of by name. */
    public Conflict(String kind) {
        this(kind, null);
    }

    /**
     * @param kind of what was changed, and {@code id} of it, as the trail knows it: pages say who changed it, and when
     */
    public Conflict(String kind, @Nullable Long id) {
        super(id == null ? kind : kind + " " + id, null, false, false);
        this.kind = kind;
        this.id = id;
    }

    /** Refuses an edit that began from an older version than the present one. */
    public static void unlessSame(String kind, long id, long shown, long present) {
        if (shown != present) {
            throw new Conflict(kind, id);
        }
    }

    /** @param href where it stands as it is now: a page that is nothing but the conflict leads there */
    public Conflict leadingTo(String href) {
        this.lead = href;
        return this;
    }

    /** Where it was this person who changed it: the other version is from another window of theirs. */
    public Conflict ofOnesOwn() {
        this.own = true;
        return this;
    }

    public @Nullable String lead() {
        return lead;
    }

    public boolean isOwn() {
        return own;
    }

    public String kind() {
        return kind;
    }

    /** None where the trail has no entry of its own for it. */
    public @Nullable Long id() {
        return id;
    }
}
