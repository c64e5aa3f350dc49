package org.chrysalis.participation;

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
 * The partners of an initiative and how strong the working relationship with each is, over time. Whoever may edit the
 * initiative may record; nothing is deleted. The paper: a model that looks bounded still needs honest, collaborative
 * relationships with police, probation, courts, education and health, and not having them makes anything new very hard.
 */
@Service
@Transactional
public class Partners {

    private final Changing changing;
    private final Owners owners;
    private final PartnerRepository partners;
    private final PartnerStrengthRepository strengths;
    private final ParticipationWords words;
    private final Clock clock;

    Partners(
            Changing changing,
            Owners owners,
            PartnerRepository partners,
            PartnerStrengthRepository strengths,
            ParticipationWords words,
            Clock clock) {
        this.changing = changing;
        this.owners = owners;
        this.partners = partners;
        this.strengths = strengths;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Records a partner, with how strong the relationship is if that is known.
     *
     * @return its id, the same for a form that is sent twice
     * @throws Refused for a person who is not of the organisation, or a day ahead; once the initiative has ended
     */
    public long add(
            Actor actor, String reference, UUID submission, SavePartner command, @Nullable NoteStrength strength) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        return changing.make(actor, submission, "partner " + reference, () -> {
            Partner added =
                    new Partner(initiative.organisationId(), initiative.id(), actor.personId(), clock.instant());
            long id = save(actor, initiative, added, command, "partner-added");
            if (strength != null) {
                note(actor, initiative, added, strength);
            }
            return id;
        });
    }

    /**
     * Changes what is known about a partner.
     *
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused as {@link #add} does
     */
    public void change(Actor actor, String reference, long id, SavePartner command) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Partner partner = find(initiative, id);
        Conflict.unlessSame("partner", partner.id(), command.version(), partner.version());
        save(actor, initiative, partner, command, "partner-changed");
    }

    /**
     * Notes how strong the relationship was on a day.
     *
     * @return the id of the note, the same for a form that is sent twice
     * @throws Refused for a day ahead; once the initiative has ended
     */
    public long note(Actor actor, String reference, long id, UUID submission, NoteStrength command) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Partner partner = find(initiative, id);
        return changing.make(
                actor,
                submission,
                "partner-strength " + reference + " " + id,
                () -> note(actor, initiative, partner, command));
    }

    /**
     * Takes a partner back that was entered by mistake: it leaves lists and counts, and stays in the history.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     */
    public void withdraw(Actor actor, String reference, long id, int version) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Partner partner = find(initiative, id);
        Conflict.unlessSame("partner", partner.id(), version, partner.version());
        partner.withdraw(clock.instant());
        partners.saveAndFlush(partner);
        changing.record(
                actor,
                initiative,
                "partner-withdrawn",
                initiative.part("partner", partner.id(), partner.name()),
                List.of(new Change("partner", partner.name(), null)));
    }

    /**
     * Takes a note about the relationship back that was made by mistake.
     *
     * @param version the one that the person saw
     * @throws Conflict if somebody changed it since it was shown
     */
    public void withdrawNote(Actor actor, String reference, long partnerId, long id, int version) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        Partner partner = find(initiative, partnerId);
        PartnerStrength strength = strengths
                .findByIdAndOrganisationIdAndInitiativeIdAndPartnerIdAndWithdrawnAtIsNull(
                        id, initiative.organisationId(), initiative.id(), partner.id())
                .orElseThrow(() -> new NotFound("partner-strength"));
        Conflict.unlessSame("partner-strength", strength.id(), version, strength.version());
        strength.withdraw(clock.instant());
        strengths.saveAndFlush(strength);
        changing.record(
                actor,
                initiative,
                "partner-strength-withdrawn",
                initiative.part("partner-strength", strength.id(), partner.name()),
                Change.collect()
                        .field("partner", partner.name(), null)
                        .field("date", strength.notedOn(), null)
                        .field("strength", words.of("strength", strength.strength()), null)
                        .list());
    }

    private long save(Actor actor, InitiativeHeader initiative, Partner partner, SavePartner command, String action) {
        if (command.since() != null && command.since().isAfter(LocalDate.now(clock))) {
            throw new Refused("since", "participation.partner.since.future");
        }
        SavePartner was = partner.isNew() ? null : partner.said();
        boolean sameTender = was != null && Objects.equals(was.tendedBy(), command.tendedBy());
        if (command.tendedBy() != null && !sameTender) {
            owners.require(actor, initiative, command.tendedBy(), "tendedBy", "participation.partner.tended.unknown");
        }
        List<Change> changes = Change.collect()
                .field("partner", was == null ? null : was.name(), command.name())
                .field(
                        "partner-kind",
                        was == null ? null : words.of("kind", was.kind()),
                        words.of("kind", command.kind()))
                .field("working-since", was == null ? null : was.since(), command.since())
                .field("tended-by", was == null ? null : words.person(was.tendedBy()), words.person(command.tendedBy()))
                .field("note", was == null ? null : was.note(), command.note())
                .list();
        partner.say(command);
        Partner saved = partners.saveAndFlush(partner);
        changing.record(actor, initiative, action, initiative.part("partner", saved.id(), saved.name()), changes);
        return saved.id();
    }

    private long note(Actor actor, InitiativeHeader initiative, Partner partner, NoteStrength command) {
        if (command.notedOn().isAfter(LocalDate.now(clock))) {
            throw new Refused("notedOn", "participation.strength.future");
        }
        PartnerStrength noted = strengths.saveAndFlush(new PartnerStrength(
                initiative.organisationId(),
                initiative.id(),
                partner.id(),
                command,
                actor.personId(),
                clock.instant()));
        changing.record(
                actor,
                initiative,
                "partner-strength-noted",
                initiative.part("partner-strength", noted.id(), partner.name()),
                Change.collect()
                        .field("partner", null, partner.name())
                        .field("date", null, command.notedOn())
                        .field("strength", null, words.of("strength", command.strength()))
                        .field("note", null, command.note())
                        .list());
        return noted.id();
    }

    private Partner find(InitiativeHeader initiative, long id) {
        return partners.findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
                        id, initiative.organisationId(), initiative.id())
                .orElseThrow(() -> new NotFound("partner"));
    }
}
