package org.chrysalis.support;

/** A setting that cannot be followed; the message says in one sentence which, and what it may be. */
public class Misconfigured extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Misconfigured(String sentence) {
        super(sentence);
    }
}
