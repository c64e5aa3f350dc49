package org.chrysalis.initiative.web;

import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.DetailsInWords;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.InitiativeDetails;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Differences;

/** What every form of one part of an initiative has: what stood there when it was shown, and where one came from. */
abstract class EditForm {

    /** "tasks" for who came from the list of things to add. */
    static final String TASKS = "tasks";

    private String version = "";
    private String from = "";

    abstract EditPart part();

    /** Fills it with what stands now. */
    abstract void fill(InitiativeDetails now);

    /** Only once the constraints hold. May refuse a name that nobody has; who is there now is known by name. */
    abstract EditInitiative toEdit(Actor actor, Choices choices, InitiativeDetails now);

    /** What somebody else saved beside what was typed. */
    abstract Differences compare(InitiativeDetails now, DetailsInWords words);

    void show(InitiativeDetails now) {
        fill(now);
        version = part().version(now);
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = TASKS.equals(from) ? TASKS : "";
    }
}
