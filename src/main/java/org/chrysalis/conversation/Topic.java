package org.chrysalis.conversation;

import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;

/**
 * What is talked about, as somebody sees it.
 *
 * @param subject in whose history it stands that something was said
 * @param path the page that shows it, with a slash before it
 */
public record Topic(InitiativeHeader initiative, Subject subject, String path) {

    static final String INITIATIVE = "initiative";

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

    /** Where it is talked about. */
    public String href() {
        String page = "/initiatives/" + initiative.reference() + "/conversation";
        return isRecord() ? page + "?about=" + kind() + "-" + id() : page;
    }
}
