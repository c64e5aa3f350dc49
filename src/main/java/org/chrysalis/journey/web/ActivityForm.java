package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.web.UnknownPerson;
import org.chrysalis.journey.ActivityView;
import org.chrysalis.journey.SaveActivity;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.NotAboutFamilies;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was typed about an activity: what, who, by when, and whether it is done. */
class ActivityForm {

    @NotBlank(message = "{journey.activity.wording.missing}")
    @Size(max = 300, message = "{journey.activity.wording.long}")
    private String wording = "";

    @NotAboutFamilies
    private String person = "";

    @CivilDate(name = "journey.activity.due.name", required = false)
    private DateInput due = new DateInput();

    @CivilDate(name = "journey.activity.done.name", required = false, notInFuture = true)
    private DateInput done = new DateInput();

    @Size(max = 1000, message = "{journey.note.long}")
    private String note = "";

    private @Nullable Long usual;
    private @Nullable Long shownVisit;
    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    /** @param person how a field shows who does it; empty for nobody */
    static ActivityForm of(ActivityView activity, String person) {
        ActivityForm form = new ActivityForm();
        form.wording = activity.wording();
        form.person = person;
        form.due = DateInput.of(activity.dueOn());
        form.done = DateInput.of(activity.doneOn());
        form.note = activity.note();
        form.usual = activity.usualId();
        form.version = activity.version();
        return form;
    }

    /**
     * Who does it; a name that nobody of the organisation has is noted beside its field.
     *
     * @param there who did it before, and may stay though they have left
     */
    @Nullable
    Long personOf(Actor actor, Directory directory, @Nullable Long there, BindingResult problems) {
        if (person.isEmpty()) {
            return null;
        }
        Long found = directory
                .find(actor, person, there == null ? List.of() : List.of(there))
                .orElse(null);
        if (found == null) {
            UnknownPerson.note(problems, "person", person);
        }
        return found;
    }

    /** Only once the constraints hold. */
    SaveActivity toCommand(@Nullable Long personId) {
        return new SaveActivity(wording, personId, due.date(), done.date(), note, version);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(ActivityView now, String nowPerson) {
        ActivityForm theirs = of(now, nowPerson);
        return new Differences()
                .compare("journey.activity.wording", theirs.wording, wording)
                .compare("journey.activity.person", theirs.person, person)
                .compare("journey.activity.due", now.dueOn(), due.date())
                .compare("journey.activity.done", now.doneOn(), done.date())
                .compare("journey.activity.note", theirs.note, note);
    }

    public String getWording() {
        return wording;
    }

    public void setWording(@Nullable String wording) {
        this.wording = Typed.text(wording);
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = Typed.text(person);
    }

    public DateInput getDue() {
        return due;
    }

    public void setDue(DateInput due) {
        this.due = due;
    }

    public DateInput getDone() {
        return done;
    }

    public void setDone(DateInput done) {
        this.done = done;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Typed.text(note);
    }

    public @Nullable Long getUsual() {
        return usual;
    }

    public void setUsual(@Nullable Long usual) {
        this.usual = usual;
    }

    public @Nullable Long getShownVisit() {
        return shownVisit;
    }

    public void setShownVisit(@Nullable Long shownVisit) {
        this.shownVisit = shownVisit;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
