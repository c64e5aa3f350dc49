package org.chrysalis.participation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.participation.ParticipationWords;
import org.chrysalis.participation.RippleView;
import org.chrysalis.participation.SaveRipple;
import org.chrysalis.participation.Wanted;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed about a ripple. */
class RippleForm {

    @NotBlank(message = "{participation.ripple.what.missing}")
    @Size(max = 500, message = "{participation.ripple.what.long}")
    private String what = "";

    @NotNull(message = "{participation.wanted.missing}")
    private @Nullable Wanted wanted;

    @Size(max = 500, message = "{participation.ripple.assumption.long}")
    private String assumption = "";

    @Size(max = 200, message = "{participation.ripple.seen-where.long}")
    private String seenWhere = "";

    @CivilDate(name = "participation.ripple.seen-on.name", notInFuture = true)
    private DateInput seenOn = new DateInput();

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    static RippleForm on(LocalDate today) {
        RippleForm form = new RippleForm();
        form.seenOn = DateInput.of(today);
        return form;
    }

    static RippleForm of(RippleView now) {
        RippleForm form = new RippleForm();
        form.what = now.what();
        form.wanted = now.wanted();
        form.assumption = now.assumption();
        form.seenWhere = now.seenWhere();
        form.seenOn = DateInput.of(now.seenOn());
        form.version = now.version();
        return form;
    }

    /** Only once the constraints hold. */
    SaveRipple toCommand() {
        return new SaveRipple(
                what,
                Objects.requireNonNull(wanted),
                assumption,
                seenWhere,
                Objects.requireNonNull(seenOn.date()),
                version);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(RippleView now, ParticipationWords words) {
        return new Differences()
                .compare("participation.ripple.what", now.what(), what)
                .compare("participation.wanted", words.of("wanted", now.wanted()), words.of("wanted", wanted))
                .compare("participation.ripple.assumption", now.assumption(), assumption)
                .compare("participation.ripple.seen-where", now.seenWhere(), seenWhere)
                .compare("participation.ripple.seen-on", now.seenOn(), seenOn.date());
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = Typed.text(what);
    }

    public @Nullable Wanted getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable Wanted wanted) {
        this.wanted = wanted;
    }

    public String getAssumption() {
        return assumption;
    }

    public void setAssumption(@Nullable String assumption) {
        this.assumption = Typed.text(assumption);
    }

    public String getSeenWhere() {
        return seenWhere;
    }

    public void setSeenWhere(@Nullable String seenWhere) {
        this.seenWhere = Typed.text(seenWhere);
    }

    public DateInput getSeenOn() {
        return seenOn;
    }

    public void setSeenOn(DateInput seenOn) {
        this.seenOn = seenOn;
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
