package org.chrysalis.journey.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A day and a note: to resume, to start a review, and, with what {@link SeeToForm} adds, to see to what was promised.
 */
class NoteForm {

    @CivilDate(name = "journey.note.date.name", notInFuture = true)
    private DateInput date = new DateInput();

    @Size(max = 1000, message = "{journey.note.long}")
    private String note = "";

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    /** The visit or the pause that the page showed. */
    private @Nullable Long shown;

    private String submission = UUID.randomUUID().toString();

    static NoteForm on(LocalDate day, int version) {
        NoteForm form = new NoteForm();
        form.date = DateInput.of(day);
        form.version = version;
        return form;
    }

    /** What somebody else recorded meanwhile, beside what was typed. */
    Differences differencesFrom(String dateKey, @Nullable LocalDate recorded, String noteKey, String theirs) {
        return new Differences().compare(dateKey, recorded, date.date()).compare(noteKey, theirs, note);
    }

    LocalDate day() {
        return Objects.requireNonNull(date.date());
    }

    public DateInput getDate() {
        return date;
    }

    public void setDate(DateInput date) {
        this.date = date;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Typed.text(note);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Long getShown() {
        return shown;
    }

    public void setShown(@Nullable Long shown) {
        this.shown = shown;
    }

    UUID token() {
        return Typed.token(submission);
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
