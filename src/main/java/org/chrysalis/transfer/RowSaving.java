package org.chrysalis.transfer;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.Edits;
import org.chrysalis.initiative.LeadNotices;
import org.chrysalis.initiative.LogInitiative;
import org.chrysalis.initiative.Recording;
import org.chrysalis.initiative.Register;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.Journey;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.journey.PauseInitiative;
import org.chrysalis.journey.Pauses;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands what was read to the services by which people would enter it, one initiative after the other. */
@Component
class RowSaving {

    /** Every so many, what Hibernate holds is let go: it looks through all of it before each query. */
    private static final int LET_GO_EVERY = 20;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Register register;
    private final Edits edits;
    private final Journey journey;
    private final Pauses pauses;
    private final Endings endings;
    private final MessageSource messages;
    private final Recording recording;
    private final LeadNotices leads;
    private final EntityManager entities;

    RowSaving(
            Register register,
            Edits edits,
            Journey journey,
            Pauses pauses,
            Endings endings,
            MessageSource messages,
            Recording recording,
            LeadNotices leads,
            EntityManager entities) {
        this.register = register;
        this.edits = edits;
        this.journey = journey;
        this.pauses = pauses;
        this.endings = endings;
        this.messages = messages;
        this.recording = recording;
        this.leads = leads;
        this.entities = entities;
    }

    /** For {@link #save}, in a short transaction before it. @return the first number */
    @Transactional(propagation = Propagation.MANDATORY)
    int reserve(Actor actor, int count) {
        return register.reserve(importing(actor), count);
    }

    /**
     * @param firstNumber of as many that were reserved
     * @return their references, in order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> save(Actor actor, List<ImportedInitiative> initiatives, int firstNumber) {
        Actor importer = importing(actor);
        List<String> references = new ArrayList<>(initiatives.size());
        leads.together(
                actor,
                () -> recording.together(() -> {
                    for (ImportedInitiative initiative : initiatives) {
                        references.add(save(importer, initiative, firstNumber + references.size()));
                        if (references.size() % LET_GO_EVERY == 0) {
                            entities.flush();
                            entities.clear();
                        }
                    }
                    entities.flush();
                }));
        return references;
    }

    private String save(Actor importer, ImportedInitiative initiative, int number) {
        ImportedInitiative.Stay first = initiative.journey().first();
        String reference = register.log(
                importer,
                number,
                new LogInitiative(
                        initiative.name(),
                        initiative.changeSought(),
                        initiative.beneficiaries(),
                        initiative.teamId(),
                        initiative.leadIds(),
                        first.stageId(),
                        first.since(),
                        initiative.kind(),
                        initiative.visibility(),
                        initiative.tags()));
        describe(importer, reference, initiative);
        journey(importer, reference, initiative.journey());
        return reference;
    }

    /** What is not asked when an initiative is logged; before it may end, after which nothing is changed. */
    private void describe(Actor importer, String reference, ImportedInitiative initiative) {
        List<EditInitiative> said = new ArrayList<>();
        if (initiative.origin() != null || !initiative.originNote().isEmpty()) {
            said.add(new EditInitiative.Source(initiative.origin(), initiative.originNote()));
        }
        if (!initiative.lenses().isEmpty()) {
            said.add(new EditInitiative.New(List.copyOf(initiative.lenses())));
        }
        String story = story(initiative);
        if (!story.isEmpty()) {
            said.add(new EditInitiative.Story(story));
        }
        if (!said.isEmpty()) {
            edits.complete(importer, reference, said);
        }
    }

    private String story(ImportedInitiative initiative) {
        LocalDate started = initiative.journey().startedBefore();
        if (started == null) {
            return initiative.story();
        }
        String kept = words("transfer.import.started", DAY.format(started));
        return initiative.story().isEmpty() ? kept : initiative.story() + "\n\n" + kept;
    }

    /** Takes it from where it began to where it stands, and lets it rest or end there. */
    private void journey(Actor importer, String reference, ImportedInitiative.Journey known) {
        ImportedInitiative.Stay then = known.then();
        if (then != null) {
            journey.move(
                    importer,
                    reference,
                    MoveInitiative.known(
                            then.stageId(), then.since(), or(known.moveReason(), "transfer.import.moved"), null));
        }
        ImportedInitiative.Pausing pausing = known.pausing();
        if (pausing != null) {
            pauses.pause(
                    importer,
                    reference,
                    new PauseInitiative(pausing.on(), or(pausing.why(), "transfer.import.why"), null, null, null));
        }
        ImportedInitiative.Ended ended = known.ended();
        if (ended != null) {
            endings.end(
                    importer,
                    reference,
                    new EndInitiative(
                            ended.on(),
                            ended.cause(),
                            null,
                            or(ended.why(), "transfer.import.why"),
                            ended.learned(),
                            "",
                            "",
                            List.of(),
                            null,
                            null));
        }
    }

    private String or(String said, String messageKey) {
        return said.isEmpty() ? words(messageKey) : said;
    }

    private String words(String messageKey, Object... arguments) {
        return messages.getMessage(messageKey, arguments, Locale.UK);
    }

    /** Who may import may do to what they import all that the file says: log it, move it, pause and end it. */
    private static Actor importing(Actor actor) {
        Set<Permission> permissions = EnumSet.of(
                Permission.VIEW_INITIATIVES,
                Permission.VIEW_ALL_INITIATIVES,
                Permission.CREATE_INITIATIVES,
                Permission.EDIT_ALL_INITIATIVES,
                Permission.MOVE_STAGES);
        permissions.addAll(actor.permissions());
        return new Actor(actor.personId(), actor.name(), actor.organisationId(), actor.organisationCode(), permissions);
    }
}
