package org.chrysalis.support;

import org.jspecify.annotations.Nullable;

/**
 * The same form was sent before, and what that does is not done yet, longer than anybody waits for it. Answered with
 * 409: what was sent first may well be saved, and is not to be sent again before its person has looked.
 */
public class StillSending extends RuntimeException {

    private @Nullable String lead;
    private @Nullable String leadKey;

    public StillSending(Throwable waited) {
        super("submission", waited);
    }

    /** @param href where it will stand; {@code messageKey} names that page */
    public StillSending leadingTo(String href, String messageKey) {
        this.lead = href;
        this.leadKey = messageKey;
        return this;
    }

    public @Nullable String lead() {
        return lead;
    }

    public @Nullable String leadKey() {
        return leadKey;
    }
}
