package org.chrysalis.database;

/** The program cannot start, for a reason that the person who started it can mend; the message is that one sentence. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
