package org.chrysalis.risk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Owners;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The risks of an initiative: whom or what each concerns, its scores over time, what is done and who looks again.
 * The paper: a disciplined innovation breaks risk down into small pieces and can turn a risk to people into one to
 * the organisation, to money or to time. Whoever may edit the initiative may change them.
 */
@Service
@Transactional
public class Risks {

    private final Changing changing;
    private final Owners owners;
    private final RiskRepository risks;
    private final RiskKinds kinds;
    private final RiskScales scales;
    private final RiskScores scores;
    private final RiskWords words;
    private final Clock clock;

    Risks(
            Changing changing,
            Owners owners,
            RiskRepository risks,
            RiskKinds kinds,
            RiskScales scales,
            RiskScores scores,
            RiskWords words,
            Clock clock) {
        this.changing = changing;
        this.owners = owners;
        this.risks = risks;
        this.kinds = kinds;
        this.scales = scales;
        this.scores = scores;
        this.words = words;
        this.clock = clock;
    }

    /** For a form: done once, however often it is sent. */
    public long add(Actor actor, String reference, UUID submission, SaveRisk command) {
        return changing.make(actor, submission, "risk " + reference, () -> add(actor, reference, command));
    }

    /**
     * Records a risk.
     *
     * @return its id
     * @throws Refused for a kind, a score or an owner that the organisation does not have, for half a score, for a
     *     lesser risk without what makes it so, and for a high one to people that is set aside without why or a next
     *     look; once the initiative has ended
     */
    public long add(Actor actor, String reference, SaveRisk command) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Risk risk = new Risk(actor.organisationId(), initiative.id(), actor.personId(), clock.instant());
        return save(actor, initiative, risk, command, "risk-recorded");
    }

    /**
     * Says anew what it is, how high, and what is done; another score is added to those before.
     *
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused as {@link #add} does, and for a score that is taken away; one of an earlier scale stays where no
     *     other is given
     */
    public void change(Actor actor, String reference, long id, SaveRisk command) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Risk risk = find(initiative, id);
        Conflict.unlessSame("risk", risk.id(), command.version(), risk.version());
        int levels = scales.of(initiative.organisationId()).levels();
        if (risk.isScoredOn(levels) && command.likelihood() == null && command.impact() == null) {
            throw new Refused("likelihood", "risk.score.missing");
        }
        save(actor, initiative, risk, command, "risk-changed");
    }

    /**
     * Takes one out of lists and counts that was entered by mistake; the history keeps it.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     */
    public void withdraw(Actor actor, String reference, long id, int version) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Risk risk = find(initiative, id);
        Conflict.unlessSame("risk", risk.id(), version, risk.version());
        risk.withdraw(clock.instant());
        risks.saveAndFlush(risk);
        changing.record(
                actor,
                initiative,
                "risk-withdrawn",
                initiative.part("risk", risk.id(), risk.wording()),
                List.of(new Change("risk", risk.wording(), null)));
    }

    private long save(Actor actor, InitiativeHeader initiative, Risk risk, SaveRisk command, String action) {
        RiskScale scale = scales.of(initiative.organisationId());
        check(actor, initiative, risk, command, scale);
        boolean fresh = action.equals("risk-recorded");
        boolean scoredAnew =
                command.likelihood() != null && !risk.scored(command.likelihood(), command.impact(), scale.levels());
        String before = fresh ? null : scores.last(initiative, risk.id());
        String after = scoredAnew ? RiskScores.words(command, scale) : before;
        List<Change> changes = Change.collect()
                .field("risk", fresh ? null : risk.wording(), command.wording())
                .field("risk-kind", fresh ? null : kind(initiative, risk.kindId()), kind(initiative, command.kindId()))
                .field("score", before, after)
                .field("state", fresh ? null : RiskWords.word(risk.state()), RiskWords.word(command.state()))
                .field("measures", risk.measures(), command.measures())
                .field("safeguard", risk.safeguard(), command.safeguard())
                .field("left-kind", kind(initiative, risk.leftKindId()), kind(initiative, command.leftKindId()))
                .field("owner", words.name(risk.ownerId()), words.name(command.ownerId()))
                .field("next-look", RiskWords.day(risk.nextLookOn()), RiskWords.day(command.nextLookOn()))
                .list();
        risk.name(command.kindId(), command.wording());
        risk.handle(command.state(), command.measures());
        risk.convert(command.safeguard(), command.leftKindId());
        risk.watch(command.ownerId(), command.nextLookOn());
        if (scoredAnew) {
            risk.score(
                    Objects.requireNonNull(command.likelihood()),
                    Objects.requireNonNull(command.impact()),
                    scale.levels(),
                    LocalDate.now(clock));
        }
        Risk saved = risks.saveAndFlush(risk);
        if (scoredAnew) {
            scores.keep(actor, initiative, saved.id(), command, scale);
        }
        changing.record(actor, initiative, action, initiative.part("risk", saved.id(), saved.wording()), changes);
        return saved.id();
    }

    private void check(Actor actor, InitiativeHeader initiative, Risk risk, SaveRisk command, RiskScale scale) {
        RiskKindView kind = kinds.choosable(initiative.organisationId(), command.kindId(), risk.kindId())
                .orElseThrow(() -> new Refused("kind", "risk.kind.unknown"));
        RiskScores.requireWhole(command, scale);
        if (command.leftKindId() != null) {
            if (command.safeguard().isEmpty()) {
                throw new Refused("safeguard", "risk.safeguard.missing");
            }
            if (!kind.people()) {
                throw new Refused("left", "risk.left.not-people");
            }
            kinds.choosable(
                            initiative.organisationId(),
                            command.leftKindId(),
                            Objects.requireNonNullElse(risk.leftKindId(), 0L))
                    .filter(left -> !left.people())
                    .orElseThrow(() -> new Refused("left", "risk.kind.unknown"));
        }
        requireReasons(kind, risk, command, scale);
        Long owner = command.ownerId();
        if (owner != null && !owner.equals(risk.ownerId())) {
            owners.require(actor, initiative, owner, "owner", "risk.owner.unknown");
        }
    }

    /** Risk to people comes first: a high one is set aside with words and a day for the next look, or not at all. */
    private static void requireReasons(RiskKindView kind, Risk risk, SaveRisk command, RiskScale scale) {
        RiskLevel level = command.likelihood() == null || command.impact() == null
                ? risk.level()
                : RiskLevel.of(command.likelihood(), command.impact(), scale.levels());
        if (!kind.people() || level != RiskLevel.HIGH || !command.state().isSetAside()) {
            return;
        }
        Refused noLook = command.nextLookOn() == null ? new Refused("nextLook", "risk.state.look") : null;
        if (command.measures().isEmpty() && command.safeguard().isEmpty()) {
            throw new Refused("measures", "risk.state.why").with(noLook);
        }
        if (noLook != null) {
            throw noLook;
        }
    }

    private @Nullable String kind(InitiativeHeader initiative, @Nullable Long id) {
        return words.kind(initiative.organisationId(), id);
    }

    private Risk find(InitiativeHeader initiative, long id) {
        return risks.findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
                        id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("risk"));
    }
}
