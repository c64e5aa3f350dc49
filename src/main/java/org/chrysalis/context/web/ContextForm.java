package org.chrysalis.context.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.context.ContextEventView;
import org.chrysalis.context.ContextKind;
import org.chrysalis.context.SaveContextEvent;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What was typed about something that happened. */
class ContextForm {

    @NotBlank(message = "{context.event.name.missing}")
    @Size(max = 120, message = "{context.event.name.long}")
    private String name = "";

    @NotNull(message = "{context.event.kind.missing}")
    private @Nullable ContextKind kind;

    @CivilDate(name = "context.event.date.name")
    private DateInput date = new DateInput();

    @Size(max = 1000, message = "{context.event.note.long}")
    private String note = "";

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private UUID submission = UUID.randomUUID();

    void fill(ContextEventView event) {
        name = event.name();
        kind = event.kind();
        date = DateInput.of(event.on());
        note = event.note();
        version = event.version();
    }

    /** Only once the constraints hold. */
    SaveContextEvent toCommand() {
        return new SaveContextEvent(
                Objects.requireNonNull(date.date()), Objects.requireNonNull(kind), name, note, version);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : PlainText.of(name).replaceAll("\\s+", " ");
    }

    public @Nullable ContextKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ContextKind kind) {
        this.kind = kind;
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
        this.note = note == null ? "" : PlainText.of(note);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public UUID getSubmission() {
        return submission;
    }

    public void setSubmission(UUID submission) {
        this.submission = submission;
    }
}
