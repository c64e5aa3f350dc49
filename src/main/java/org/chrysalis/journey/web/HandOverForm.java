package org.chrysalis.journey.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.journey.HandOver;
import org.chrysalis.journey.PromiseKind;
import org.chrysalis.journey.web.PromisePage.Saved;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed to give a promise to somebody else, or another day. */
class HandOverForm {

    private String owner = "";

    @CivilDate(name = "journey.hand-over.due.name")
    private DateInput due = new DateInput();

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    /** @param owner how the field shows who sees to it; empty for nobody */
    static HandOverForm of(String owner, LocalDate due, int version) {
        HandOverForm form = new HandOverForm();
        form.owner = owner;
        form.due = DateInput.of(due);
        form.version = version;
        return form;
    }

    /** Only once the constraints hold. */
    HandOver toCommand(@Nullable Long ownerId) {
        return new HandOver(ownerId, Objects.requireNonNull(due.date()), version);
    }

    /** Why there is nothing to do with this form any more, as it is saved now; none while there is. */
    @Nullable
    Refused nothingLeft(Saved now) {
        return now.seenTo();
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(HandOverForm now, PromiseKind kind) {
        return new Differences()
                .compare("journey.hand-over." + PromisePage.path(kind) + ".owner", now.owner, owner)
                .compare("journey.open.due", now.due.date(), due.date());
    }

    UUID token() {
        return Typed.token(submission);
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
