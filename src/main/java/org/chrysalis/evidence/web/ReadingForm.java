package org.chrysalis.evidence.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.evidence.Figure;
import org.chrysalis.evidence.ReadingView;
import org.chrysalis.evidence.SaveReading;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed about a reading. */
class ReadingForm {

    @CivilDate(name = "evidence.found-on.name", notInFuture = true)
    private DateInput readOn = new DateInput();

    @NotBlank(message = "{evidence.reading.value.missing}")
    @Pattern(regexp = "|" + Figure.WRITTEN, message = "{evidence.figure.wrong}")
    private String value = "";

    @Size(max = 500, message = "{evidence.reading.note.long}")
    private String note = "";

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    static ReadingForm on(LocalDate today) {
        ReadingForm form = new ReadingForm();
        form.readOn = DateInput.of(today);
        return form;
    }

    static ReadingForm of(ReadingView reading) {
        ReadingForm form = on(reading.readOn());
        form.value = EvidenceWords.typed(reading.value());
        form.note = reading.note();
        form.version = reading.version();
        return form;
    }

    /** Only once the constraints hold. */
    SaveReading toCommand() {
        return new SaveReading(
                Objects.requireNonNull(readOn.date()), Figure.read(value).orElseThrow(), note, version);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(ReadingView now) {
        return new Differences()
                .compare("evidence.reading.date", now.readOn(), readOn.date())
                .compare("evidence.reading.value", EvidenceWords.typed(now.value()), value)
                .compare("evidence.reading.note", now.note(), note);
    }

    public DateInput getReadOn() {
        return readOn;
    }

    public void setReadOn(DateInput readOn) {
        this.readOn = readOn;
    }

    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = Typed.text(value);
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

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
