package org.chrysalis.participation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.initiative.web.UnknownPerson;
import org.chrysalis.participation.NoteStrength;
import org.chrysalis.participation.ParticipationWords;
import org.chrysalis.participation.PartnerKind;
import org.chrysalis.participation.PartnerView;
import org.chrysalis.participation.SavePartner;
import org.chrysalis.participation.Strength;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was typed about a partner; with how strong the relationship is today, where it is new. */
class PartnerForm {

    @NotBlank(message = "{participation.partner.name.missing}")
    @Size(max = 200, message = "{participation.partner.name.long}")
    private String name = "";

    @NotNull(message = "{participation.kind.missing}")
    private @Nullable PartnerKind kind;

    private @Nullable Strength strength;

    @Size(max = 500, message = "{participation.strength.note.long}")
    private String strengthNote = "";

    @CivilDate(name = "participation.partner.since.name", required = false, notInFuture = true)
    private DateInput since = new DateInput();

    private String tendedBy = "";

    @Size(max = 1000, message = "{participation.partner.note.long}")
    private String note = "";

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    static PartnerForm of(PartnerView now) {
        PartnerForm form = new PartnerForm();
        form.name = now.name();
        form.kind = now.kind();
        form.since = DateInput.of(now.since());
        form.tendedBy = now.tendedBy() == null ? "" : now.tendedBy();
        form.note = now.note();
        form.version = now.version();
        return form;
    }

    /**
     * Who tends it; a name that nobody of the organisation has is noted beside its field.
     *
     * @param before the partner as it was, whose person stays where the name was left as it is
     */
    @Nullable
    Long personOf(Actor actor, Directory directory, @Nullable PartnerView before, BindingResult problems) {
        if (tendedBy.isEmpty()) {
            return null;
        }
        if (before != null && tendedBy.equals(before.tendedBy())) {
            return before.tendedById();
        }
        Long found = directory.find(actor, tendedBy).orElse(null);
        if (found == null) {
            UnknownPerson.note(problems, "tendedBy", tendedBy);
        }
        return found;
    }

    /** Only once the constraints hold. */
    SavePartner toCommand(@Nullable Long person) {
        return new SavePartner(name, Objects.requireNonNull(kind), since.date(), person, note, version);
    }

    /** How strong it is today; none if nothing was said. */
    @Nullable
    NoteStrength strengthOn(LocalDate today) {
        return strength == null ? null : new NoteStrength(today, strength, strengthNote);
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(PartnerView now, ParticipationWords words) {
        return new Differences()
                .compare("participation.partner.name", now.name(), name)
                .compare("participation.kind", words.of("kind", now.kind()), words.of("kind", kind))
                .compare("participation.partner.since", now.since(), since.date())
                .compare("participation.partner.tended", now.tendedBy(), tendedBy)
                .compare("participation.partner.note", now.note(), note);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Typed.text(name);
    }

    public @Nullable PartnerKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PartnerKind kind) {
        this.kind = kind;
    }

    public @Nullable Strength getStrength() {
        return strength;
    }

    public void setStrength(@Nullable Strength strength) {
        this.strength = strength;
    }

    public String getStrengthNote() {
        return strengthNote;
    }

    public void setStrengthNote(@Nullable String strengthNote) {
        this.strengthNote = Typed.text(strengthNote);
    }

    public DateInput getSince() {
        return since;
    }

    public void setSince(DateInput since) {
        this.since = since;
    }

    public String getTendedBy() {
        return tendedBy;
    }

    public void setTendedBy(@Nullable String tendedBy) {
        this.tendedBy = Typed.text(tendedBy);
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
