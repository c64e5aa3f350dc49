package org.chrysalis.conversation;

import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;

/**
 * What is talked about, as somebody sees it. {@link Topics} alone makes one, so that whoever holds a topic was let in
 * to what it is about.
 */
public final class Topic {

    static final String INITIATIVE = "initiative";

    private final InitiativeHeader initiative;
    private final Subject subject;
    private final String path;
    private final String name;
    private final boolean closed;

    /**
     * @param name what names the record; empty for the initiative as a whole
     * @param closed whether nothing more can be said of it
     */
    Topic(InitiativeHeader initiative, Subject subject, String path, String name, boolean closed) {
        this.initiative = initiative;
        this.subject = subject;
        this.path = path;
        this.name = name;
        this.closed = closed;
    }

    public InitiativeHeader initiative() {
        return initiative;
    }

    /** In whose history it stands that something was said. */
    Subject subject() {
        return subject;
    }

    /** The page that shows it, with a slash before it. */
    public String path() {
        return path;
    }

    /** Several records may be shown by one page: which of them it is. */
    public String name() {
        return name;
    }

    public String kind() {
        return subject.kind();
    }

    public long id() {
        return subject.id();
    }

    /** Whether it is one thing recorded of the initiative, and not the initiative as a whole. */
    public boolean isRecord() {
        return !INITIATIVE.equals(kind());
    }

    /** Whether what was said can be read and nothing more be said. */
    public boolean closed() {
        return closed;
    }

    /** @throws org.chrysalis.support.Refused where nothing more can be said of it */
    public void requireOpen() {
        if (closed) {
            initiative.requireGoingOn();
        }
    }

    /** Where it is talked about. */
    public String href() {
        String page = "/initiatives/" + initiative.reference() + "/conversation";
        return isRecord() ? page + "?about=" + kind() + "-" + id() : page;
    }
}
