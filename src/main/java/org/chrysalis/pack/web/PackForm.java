package org.chrysalis.pack.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.pack.PackDraft;
import org.chrysalis.pack.PackPeriod;
import org.chrysalis.pack.PackPlan;
import org.chrysalis.pack.PackScope;
import org.chrysalis.pack.PackSection;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.PlainText;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What is chosen and typed about a pack as a whole. */
public class PackForm {

    @NotBlank(message = "{pack.form.title.missing}")
    @Size(max = PackPlan.LONGEST_TITLE, message = "{pack.form.title.long}")
    private String title = "";

    private String scope = "";

    @NotNull(message = "{pack.form.period.missing}")
    private @Nullable PackPeriod period;

    @CivilDate(name = "pack.form.since", required = false, notInFuture = true)
    private DateInput since = new DateInput();

    @CivilDate(name = "pack.form.as-of.name", required = false, notInFuture = true)
    private DateInput asOf = new DateInput();

    @NotEmpty(message = "{pack.form.sections.missing}")
    private List<PackSection> sections = new ArrayList<>();

    @Size(max = PackPlan.LONGEST_COMMENT, message = "{pack.form.comment.long}")
    private String comment = "";

    private boolean sums;
    private boolean askedAboutSums;

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private UUID submission = UUID.randomUUID();

    /** As a pack begins: where there is one before it, from where that leads on. */
    void begin(List<PackSection> open, @Nullable LocalDate first) {
        period = first == null ? PackPeriod.QUARTER : PackPeriod.SINCE;
        since = first == null ? new DateInput() : DateInput.of(first);
        sections = new ArrayList<>(open);
    }

    void fill(PackDraft draft) {
        PackPlan plan = draft.plan();
        LocalDate day = plan.since();
        title = plan.title();
        scope = plan.scope().written();
        period = plan.period();
        since = day == null ? new DateInput() : DateInput.of(day);
        asOf = DateInput.of(plan.asOf());
        sections = new ArrayList<>(plan.sections());
        comment = plan.comment();
        version = draft.version();
    }

    /** Asks whether everybody may read the sums of money that are typed and were not there before. */
    void askAboutSums(BindingResult problems, String savedTitle, String savedComment) {
        askedAboutSums = sums;
        if (!sums) {
            askedAboutSums = OpenSums.refused(problems, "title", title, savedTitle)
                    | OpenSums.refused(problems, "comment", comment, savedComment);
        }
    }

    /** Whether a first day was chosen and is not there. */
    boolean lacksItsFirstDay() {
        return period == PackPeriod.SINCE && since.isEmpty();
    }

    /** Whether the first day lies after the last. */
    boolean beginsAfterItsEnd() {
        LocalDate first = period == PackPeriod.SINCE ? since.date() : null;
        LocalDate last = asOf.date();
        return first != null && last != null && first.isAfter(last);
    }

    /** Only once the constraints hold. */
    PackPlan toPlan() {
        PackPeriod chosen = Objects.requireNonNull(period);
        return new PackPlan(
                title,
                PackScope.read(scope),
                chosen,
                chosen == PackPeriod.SINCE ? since.date() : null,
                sections,
                comment,
                Map.of(),
                asOf.date());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : PlainText.of(title).replaceAll("\\s+", " ");
    }

    public String getScope() {
        return scope;
    }

    public void setScope(@Nullable String scope) {
        this.scope = scope == null ? "" : scope;
    }

    public @Nullable PackPeriod getPeriod() {
        return period;
    }

    public void setPeriod(@Nullable PackPeriod period) {
        this.period = period;
    }

    public DateInput getSince() {
        return since;
    }

    public void setSince(DateInput since) {
        this.since = since;
    }

    public DateInput getAsOf() {
        return asOf;
    }

    public void setAsOf(DateInput asOf) {
        this.asOf = asOf;
    }

    public List<PackSection> getSections() {
        return sections;
    }

    public void setSections(@Nullable List<@Nullable PackSection> sections) {
        this.sections = Typed.ticked(sections);
    }

    public String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment == null ? "" : PlainText.of(comment);
    }

    public boolean isSums() {
        return sums;
    }

    public void setSums(boolean sums) {
        this.sums = sums;
    }

    /** Whether a sum of money was found, so that the page asks about it. */
    public boolean isAskedAboutSums() {
        return askedAboutSums;
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
