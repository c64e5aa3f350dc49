package org.chrysalis.journey.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.ReadingOrder;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was typed to change the stage, or to reopen an initiative in one. */
@ReadingOrder({"stage", "met", "closed", "date", "reason", "context", "deciders", "alongside", "open"})
class MoveForm extends StepForm {

    @NotNull(message = "{journey.move.stage.missing}")
    private @Nullable Long stage;

    private List<Long> met = new ArrayList<>();

    @CivilDate(name = "journey.move.date.name", notInFuture = true)
    private DateInput date = new DateInput();

    private List<Long> alongside = new ArrayList<>();
    private List<OpenForm> open = new ArrayList<>();

    /** What was left open before and is met now. */
    private List<Long> closed = new ArrayList<>();

    /**
     * What was said of who sees to what is open, as it is carried along where it is not asked: by a name of its own, or
     * a part of it would be taken for the one that stands in its place when the page asks of fewer.
     */
    private List<OpenForm> kept = new ArrayList<>();

    private @Nullable Long context;

    /** For which day what gives pause was shown. */
    private String read = "";

    /**
     * Only once the constraints hold.
     *
     * @throws Conflict without the visit that the page showed: nobody could tell whether somebody moved it meanwhile
     */
    MoveInitiative toCommand(List<MoveInitiative.UnmetCriterion> unmet) {
        if (getShownVisit() == null) {
            throw new Conflict("visit");
        }
        return command(unmet);
    }

    /** Only once the constraints hold. What has ended stands in no visit that could be shown. */
    MoveInitiative toReopening() {
        return command(List.of());
    }

    private MoveInitiative command(List<MoveInitiative.UnmetCriterion> unmet) {
        return new MoveInitiative(
                Objects.requireNonNull(stage),
                Objects.requireNonNull(date.date()),
                getReason(),
                named(),
                new HashSet<>(alongside),
                new HashSet<>(met),
                unmet,
                getShownVisit(),
                getReview(),
                context);
    }

    /** What was said of who sees to a criterion, if anything was. */
    Optional<OpenForm> saidOf(long criterion) {
        return getCarried().stream()
                .filter(each -> Objects.equals(each.getCriterion(), criterion))
                .findFirst();
    }

    /** All that was said of who sees to what is open: what was asked last, and what was not asked again since. */
    public List<OpenForm> getCarried() {
        Set<Long> asked = open.stream().map(OpenForm::getCriterion).collect(Collectors.toSet());
        return Stream.concat(open.stream(), kept.stream().filter(each -> !asked.contains(each.getCriterion())))
                .filter(each -> each.getCriterion() != null)
                .toList();
    }

    @Override
    @NotBlank(message = "{journey.move.reason.empty}")
    public String getReason() {
        return super.getReason();
    }

    public @Nullable Long getStage() {
        return stage;
    }

    public void setStage(@Nullable Long stage) {
        this.stage = stage;
    }

    public List<Long> getMet() {
        return met;
    }

    public void setMet(@Nullable List<@Nullable Long> met) {
        this.met = Typed.ticked(met);
    }

    public DateInput getDate() {
        return date;
    }

    public void setDate(DateInput date) {
        this.date = date;
    }

    public List<Long> getAlongside() {
        return alongside;
    }

    public void setAlongside(@Nullable List<@Nullable Long> alongside) {
        this.alongside = Typed.ticked(alongside);
    }

    public List<OpenForm> getOpen() {
        return open;
    }

    public void setOpen(List<OpenForm> open) {
        this.open = open;
    }

    public List<Long> getClosed() {
        return closed;
    }

    public void setClosed(@Nullable List<@Nullable Long> closed) {
        this.closed = Typed.ticked(closed);
    }

    public List<OpenForm> getKept() {
        return kept;
    }

    public void setKept(List<OpenForm> kept) {
        this.kept = kept;
    }

    public @Nullable Long getContext() {
        return context;
    }

    public void setContext(@Nullable Long context) {
        this.context = context;
    }

    public String getRead() {
        return read;
    }

    public void setRead(String read) {
        this.read = read;
    }
}
