package org.chrysalis.readiness.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.readiness.StartRound;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed to begin a round. */
class StartForm {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final int WEEKS = 3;

    /** A team; none for the whole organisation, and of no use on an initiative. */
    private @Nullable Long about;

    @NotBlank(message = "{readiness.round.name.missing}")
    @Size(max = 120, message = "{readiness.round.name.long}")
    private String name = "";

    @CivilDate(name = "readiness.round.from.name")
    private DateInput from = new DateInput();

    @CivilDate(name = "readiness.round.until.name")
    private DateInput until = new DateInput();

    private String submission = UUID.randomUUID().toString();

    /** A round that can be begun as it stands: named by its month, and open for three weeks. */
    static StartForm on(LocalDate today) {
        StartForm form = new StartForm();
        form.name = MONTH.format(today);
        form.from = DateInput.of(today);
        form.until = DateInput.of(today.plusWeeks(WEEKS));
        return form;
    }

    /** Only once the constraints hold. */
    StartRound toCommand() {
        return new StartRound(name, Objects.requireNonNull(from.date()), Objects.requireNonNull(until.date()));
    }

    public @Nullable Long getAbout() {
        return about;
    }

    public void setAbout(@Nullable Long about) {
        this.about = about;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Typed.text(name);
    }

    public DateInput getFrom() {
        return from;
    }

    public void setFrom(DateInput from) {
        this.from = from;
    }

    public DateInput getUntil() {
        return until;
    }

    public void setUntil(DateInput until) {
        this.until = until;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
