package org.chrysalis.evidence;

import java.util.List;

/** What was pasted has lines that cannot be taken: nothing was saved, and each of them is named. */
public class PasteRefused extends RuntimeException {

    static final int FIRST = 20;

    private final transient List<Problem> problems;

    PasteRefused(List<Problem> problems) {
        super("paste refused", null, false, false);
        this.problems = List.copyOf(problems);
    }

    /**
     * @param messageKey with the line, what stands there and the other line as its arguments
     * @param line as people count them, from 1
     * @param other a line or a number that the message names besides
     */
    public record Problem(String messageKey, int line, String written, int other) {

        private static final int SHOWN = 60;

        public Problem {
            written = written.length() > SHOWN ? written.substring(0, SHOWN) + "…" : written;
        }
    }

    public List<Problem> problems() {
        return problems;
    }

    /** As many as anybody mends from a page; whoever has more mends the sheet. */
    public List<Problem> first() {
        return problems.subList(0, Math.min(problems.size(), FIRST));
    }

    /** How many there are besides. */
    public int more() {
        return problems.size() - first().size();
    }
}
