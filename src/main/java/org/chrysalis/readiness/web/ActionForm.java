package org.chrysalis.readiness.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chrysalis.initiative.web.UnknownPerson;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.readiness.ActionView;
import org.chrysalis.readiness.SaveAction;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.NotAboutFamilies;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was typed about something that will be done. */
class ActionForm {

    @NotBlank(message = "{readiness.action.what.missing}")
    @Size(max = 300, message = "{readiness.action.what.long}")
    private String what = "";

    private @Nullable Long condition;

    @NotAboutFamilies
    @NotBlank(message = "{readiness.action.owner.missing}")
    private String owner = "";

    @CivilDate(name = "readiness.action.due.name")
    private DateInput due = new DateInput();

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    static ActionForm of(ActionView now, String owner) {
        ActionForm form = new ActionForm();
        form.what = now.what();
        form.condition = now.conditionId();
        form.owner = owner;
        form.due = DateInput.of(now.dueOn());
        form.version = now.version();
        return form;
    }

    /**
     * Who sees to it; a name that nobody of the organisation has is noted beside its field.
     *
     * @param before who does already, and may stay though they have left
     */
    Optional<Long> ownerOf(Actor actor, Directory directory, @Nullable ActionView before, BindingResult problems) {
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> found = directory.find(actor, owner, before == null ? List.of() : List.of(before.ownerId()));
        if (found.isEmpty()) {
            UnknownPerson.note(problems, "owner", owner);
        }
        return found;
    }

    /** Only once the constraints hold. */
    SaveAction toCommand(long person) {
        return new SaveAction(what, condition, person, Objects.requireNonNull(due.date()), version);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(ActionView now) {
        return new Differences()
                .compare("readiness.action.what", now.what(), what)
                .compare("readiness.action.owner", now.owner(), owner)
                .compare("readiness.action.due", now.dueOn(), due.date());
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = Typed.text(what);
    }

    public @Nullable Long getCondition() {
        return condition;
    }

    public void setCondition(@Nullable Long condition) {
        this.condition = condition;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = Typed.text(owner);
    }

    public DateInput getDue() {
        return due;
    }

    public void setDue(DateInput due) {
        this.due = due;
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
