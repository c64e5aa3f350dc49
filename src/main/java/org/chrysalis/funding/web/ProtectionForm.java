package org.chrysalis.funding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.funding.ProtectionKind;
import org.chrysalis.funding.ProtectionView;
import org.chrysalis.funding.SaveProtection;
import org.chrysalis.funding.ShelterWords;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was typed about a protection: all of it, or the one line of the list. */
class ProtectionForm {

    @NotBlank(message = "{funding.protection.what.missing}")
    @Size(max = 200, message = "{funding.protection.what.long}")
    private String what = "";

    private @Nullable ProtectionKind kind;

    @Size(max = 150, message = "{funding.protection.granted.long}")
    private String grantedBy = "";

    @CivilDate(name = "funding.from.name")
    private DateInput from = new DateInput();

    @CivilDate(name = "funding.to.name", required = false)
    private DateInput to = new DateInput();

    @Size(max = 1000, message = "{funding.protection.back.long}")
    private String givingBack = "";

    @CivilDate(name = "funding.protection.lifted.name", required = false, notInFuture = true)
    private DateInput lifted = new DateInput();

    @Size(max = 1000, message = "{funding.protection.how.long}")
    private String liftedHow = "";

    /** The day of the move on of which the person has read; none where nothing gave pause. */
    private String read = "";

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    /** An empty one: a protection that starts today, unless somebody says otherwise. */
    static ProtectionForm starting(LocalDate today) {
        ProtectionForm form = new ProtectionForm();
        form.from = DateInput.of(today);
        return form;
    }

    static ProtectionForm of(ProtectionView now) {
        ProtectionForm form = new ProtectionForm();
        form.what = now.what();
        form.kind = now.kind();
        form.grantedBy = now.grantedBy();
        form.from = DateInput.of(now.startsOn());
        form.to = DateInput.of(now.endsOn());
        form.givingBack = now.givingBack();
        form.lifted = DateInput.of(now.liftedOn());
        form.liftedHow = now.liftedHow();
        form.version = now.version();
        return form;
    }

    void requireInOrder(BindingResult problems) {
        DaysInOrder.require(from, to, "funding.protection.to.before-from", problems);
    }

    /** Only once the constraints hold. */
    SaveProtection toCommand() {
        return new SaveProtection(
                kind,
                what,
                grantedBy,
                Objects.requireNonNull(from.date()),
                to.date(),
                givingBack,
                lifted.date(),
                liftedHow,
                version);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(ProtectionView now, ShelterWords words) {
        return new Differences()
                .compare("funding.protection.what", now.what(), what)
                .compare("funding.protection.kind", words.kind(now.kind()), words.kind(kind))
                .compare("funding.protection.granted", now.grantedBy(), grantedBy)
                .compare("funding.from", now.startsOn(), from.date())
                .compare("funding.to", now.endsOn(), to.date())
                .compare("funding.protection.back", now.givingBack(), givingBack)
                .compare("funding.protection.lifted", now.liftedOn(), lifted.date())
                .compare("funding.protection.how", now.liftedHow(), liftedHow);
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = Typed.text(what);
    }

    public @Nullable ProtectionKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ProtectionKind kind) {
        this.kind = kind;
    }

    public String getGrantedBy() {
        return grantedBy;
    }

    public void setGrantedBy(@Nullable String grantedBy) {
        this.grantedBy = Typed.text(grantedBy);
    }

    public DateInput getFrom() {
        return from;
    }

    public void setFrom(DateInput from) {
        this.from = from;
    }

    public DateInput getTo() {
        return to;
    }

    public void setTo(DateInput to) {
        this.to = to;
    }

    public String getGivingBack() {
        return givingBack;
    }

    public void setGivingBack(@Nullable String givingBack) {
        this.givingBack = Typed.text(givingBack);
    }

    public DateInput getLifted() {
        return lifted;
    }

    public void setLifted(DateInput lifted) {
        this.lifted = lifted;
    }

    public String getLiftedHow() {
        return liftedHow;
    }

    public void setLiftedHow(@Nullable String liftedHow) {
        this.liftedHow = Typed.text(liftedHow);
    }

    public String getRead() {
        return read;
    }

    public void setRead(@Nullable String read) {
        this.read = Typed.text(read);
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
