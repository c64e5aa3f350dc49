package org.chrysalis.support;

/** The form was sent before and said something else then: what it says now is not saved, and can be sent anew. */
public class SentBefore extends Refused {

    public SentBefore() {
        super(null, "support.form.sent-before");
    }
}
