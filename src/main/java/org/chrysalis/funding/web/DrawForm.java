package org.chrysalis.funding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.funding.DaysAWeek;
import org.chrysalis.funding.DrawView;
import org.chrysalis.funding.SaveDraw;
import org.chrysalis.funding.ShelterWords;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was typed about a role that is taken from elsewhere: all of it, or the one line of the list. */
class DrawForm {

    /** Whether somebody else does the work meanwhile, as it is chosen. */
    enum Backfill {
        YES,
        NO,
        UNSAID;

        static Backfill of(@Nullable Boolean said) {
            return said == null ? UNSAID : said ? YES : NO;
        }

        @Nullable
        Boolean said() {
            return this == UNSAID ? null : Boolean.valueOf(this == YES);
        }
    }

    @NotBlank(message = "{funding.draw.role.missing}")
    @Size(max = 150, message = "{funding.draw.role.long}")
    private String role = "";

    private @Nullable Long team;

    @Size(max = 120, message = "{funding.draw.elsewhere.long}")
    private String elsewhere = "";

    private String days = "";

    @CivilDate(name = "funding.from.name")
    private DateInput from = new DateInput();

    @CivilDate(name = "funding.to.name", required = false)
    private DateInput to = new DateInput();

    private Backfill backfill = Backfill.UNSAID;

    @Pattern(regexp = "[0-9]{0,4}", message = "{funding.draw.gap.number}")
    private String gap = "";

    @Size(max = 300, message = "{funding.draw.carried.long}")
    private String carriedBy = "";

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    /** An empty one: what is taken from today on, unless somebody says otherwise. */
    static DrawForm starting(LocalDate today) {
        DrawForm form = new DrawForm();
        form.from = DateInput.of(today);
        return form;
    }

    static DrawForm of(DrawView now) {
        DrawForm form = new DrawForm();
        form.role = now.role();
        form.team = now.teamId();
        form.elsewhere = now.elsewhere();
        form.days = DaysAWeek.words(now.daysAWeek());
        form.from = DateInput.of(now.startsOn());
        form.to = DateInput.of(now.endsOn());
        form.backfill = Backfill.of(now.backfilled());
        form.gap = Objects.toString(now.gapDays(), "");
        form.carriedBy = now.carriedBy();
        form.version = now.version();
        return form;
    }

    /** The days; what is none is noted beside the field. */
    @Nullable
    BigDecimal daysOf(BindingResult problems) {
        if (days.isEmpty()) {
            problems.rejectValue("days", "funding.draw.days.missing");
            return null;
        }
        BigDecimal read = DaysAWeek.read(days).orElse(null);
        if (read == null) {
            problems.rejectValue("days", "funding.draw.days.unreadable");
        }
        return read;
    }

    void requireInOrder(BindingResult problems) {
        DaysInOrder.require(from, to, "funding.draw.to.before-from", problems);
    }

    /** Only once the constraints hold. */
    SaveDraw toCommand(BigDecimal daysAWeek) {
        return new SaveDraw(
                role,
                team,
                elsewhere,
                daysAWeek,
                Objects.requireNonNull(from.date()),
                to.date(),
                backfill.said(),
                gap.isEmpty() ? null : Integer.valueOf(gap),
                carriedBy,
                version);
    }

    /**
     * What somebody else saved meanwhile, beside what was typed.
     *
     * @param teamName of the team that was chosen
     */
    Differences differencesFrom(DrawView now, String teamName, ShelterWords words) {
        DrawForm theirs = of(now);
        return new Differences()
                .compare("funding.draw.role", theirs.role, role)
                .compare("funding.draw.from", now.from(), team == null ? elsewhere : teamName)
                .compare("funding.draw.days", theirs.days, days)
                .compare("funding.from", now.startsOn(), from.date())
                .compare("funding.to", now.endsOn(), to.date())
                .compare("funding.draw.backfill", words.backfilled(now.backfilled()), words.backfilled(backfill.said()))
                .compare("funding.draw.gap", theirs.gap, gap)
                .compare("funding.draw.carried", theirs.carriedBy, carriedBy);
    }

    public String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = Typed.text(role);
    }

    public @Nullable Long getTeam() {
        return team;
    }

    public void setTeam(@Nullable Long team) {
        this.team = team;
    }

    public String getElsewhere() {
        return elsewhere;
    }

    public void setElsewhere(@Nullable String elsewhere) {
        this.elsewhere = Typed.text(elsewhere);
    }

    public String getDays() {
        return days;
    }

    public void setDays(@Nullable String days) {
        this.days = Typed.text(days);
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

    public Backfill getBackfill() {
        return backfill;
    }

    public void setBackfill(@Nullable Backfill backfill) {
        this.backfill = backfill == null ? Backfill.UNSAID : backfill;
    }

    public String getGap() {
        return gap;
    }

    public void setGap(@Nullable String gap) {
        this.gap = Typed.text(gap);
    }

    public String getCarriedBy() {
        return carriedBy;
    }

    public void setCarriedBy(@Nullable String carriedBy) {
        this.carriedBy = Typed.text(carriedBy);
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
