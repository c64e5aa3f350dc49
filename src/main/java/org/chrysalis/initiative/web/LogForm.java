package org.chrysalis.initiative.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.LogInitiative;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.NotAboutFamilies;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed to log an initiative. */
class LogForm {

    static final int MOST_LEADS = 10;

    @NotBlank(message = "{initiative.name.missing}")
    @Size(max = 150, message = "{initiative.name.long}")
    private String name = "";

    @Size(max = 500, message = "{initiative.change-sought.long}")
    private String changeSought = "";

    @Size(max = 300, message = "{initiative.beneficiaries.long}")
    private String beneficiaries = "";

    private @Nullable Long teamId;

    @Size(max = MOST_LEADS, message = "{initiative.leads.many}")
    @NotAboutFamilies
    private List<String> leads = new ArrayList<>();

    @NotNull(message = "{initiative.stage.missing}")
    private @Nullable Long stageId;

    @CivilDate(name = "initiative.log.since.name", notInFuture = true)
    private DateInput since = new DateInput();

    @NotNull(message = "{initiative.kind.missing}")
    private @Nullable Kind kind = Kind.NOT_SURE;

    @NotNull(message = "{initiative.visibility.missing}")
    private @Nullable Visibility visibility = Visibility.ORGANISATION;

    private String submission = UUID.randomUUID().toString();

    /** The name with which similar ones were shown already. */
    private String seen = "";

    static LogForm empty(String me, LocalDate today) {
        LogForm form = new LogForm();
        form.leads.add(me);
        form.since = DateInput.of(today);
        return form;
    }

    /** Only once the constraints hold. */
    LogInitiative toCommand(List<Long> leadIds) {
        return new LogInitiative(
                name,
                changeSought,
                beneficiaries,
                teamId,
                leadIds,
                Objects.requireNonNull(stageId),
                Objects.requireNonNull(since.date()),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(visibility),
                Set.of());
    }

    boolean showsSimilar() {
        return !seen.equals(name);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public String getChangeSought() {
        return changeSought;
    }

    public void setChangeSought(String changeSought) {
        this.changeSought = Typed.text(changeSought);
    }

    public String getBeneficiaries() {
        return beneficiaries;
    }

    public void setBeneficiaries(String beneficiaries) {
        this.beneficiaries = Typed.text(beneficiaries);
    }

    public @Nullable Long getTeamId() {
        return teamId;
    }

    public void setTeamId(@Nullable Long teamId) {
        this.teamId = teamId;
    }

    public List<String> getLeads() {
        return leads;
    }

    public void setLeads(List<String> leads) {
        this.leads = new ArrayList<>(leads);
    }

    public @Nullable Long getStageId() {
        return stageId;
    }

    public void setStageId(@Nullable Long stageId) {
        this.stageId = stageId;
    }

    public DateInput getSince() {
        return since;
    }

    public void setSince(DateInput since) {
        this.since = since;
    }

    public @Nullable Kind getKind() {
        return kind;
    }

    public void setKind(@Nullable Kind kind) {
        this.kind = kind;
    }

    public @Nullable Visibility getVisibility() {
        return visibility;
    }

    public void setVisibility(@Nullable Visibility visibility) {
        this.visibility = visibility;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
