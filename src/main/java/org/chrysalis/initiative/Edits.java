package org.chrysalis.initiative;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chrysalis.audit.Change;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is written about an initiative, one part at a time, and records each change with before and after. */
@Service
@Transactional
public class Edits {

    private final Changing changing;
    private final InitiativeRepository repository;
    private final DetailsQueries details;
    private final DetailsInWords inWords;
    private final OriginParts originParts;
    private final EditRules rules;
    private final LeadNotices leadNotices;
    private final JdbcClient jdbc;

    Edits(
            Changing changing,
            InitiativeRepository repository,
            DetailsQueries details,
            DetailsInWords inWords,
            OriginParts originParts,
            EditRules rules,
            LeadNotices leadNotices,
            JdbcClient jdbc) {
        this.changing = changing;
        this.repository = repository;
        this.details = details;
        this.inWords = inWords;
        this.originParts = originParts;
        this.rules = rules;
        this.leadNotices = leadNotices;
        this.jdbc = jdbc;
    }

    /**
     * What stands now, for a form.
     *
     * @throws org.chrysalis.support.NotFound if the person may not see it
     * @throws org.chrysalis.support.Forbidden if they may not change it
     * @throws Refused once it has ended
     */
    @Transactional(readOnly = true)
    public InitiativeDetails open(Actor actor, String reference) {
        InitiativeHeader initiative = changing.openForForm(actor, reference);
        return details.of(initiative.organisationId(), initiative.id());
    }

    /**
     * Changes one part. What is the same as before changes nothing and is not recorded.
     *
     * @param version of the part when the person was shown it: {@link EditPart#version}
     * @throws Conflict if somebody has changed this part since
     * @throws Refused if a person or the team is not the organisation's, or an earlier attempt is not to be seen; if it
     *     would be hidden from somebody who sees to something open of it; once it has ended
     */
    public void save(Actor actor, String reference, String version, EditInitiative edit) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        InitiativeDetails before = details.of(initiative.organisationId(), initiative.id());
        if (!edit.part().version(before).equals(version)) {
            throw new Conflict("initiative", initiative.id());
        }
        save(actor, initiative, before, edit);
    }

    /**
     * Adds what else is known of one that the same work has logged: each part as by {@link #save}, of which nobody can
     * have seen another version.
     *
     * @throws Refused as {@link #save} does
     */
    public void complete(Actor actor, String reference, List<EditInitiative> parts) {
        InitiativeHeader initiative = changing.openToEdit(actor, reference);
        InitiativeDetails before = details.of(initiative.organisationId(), initiative.id());
        for (EditInitiative part : parts) {
            before = save(actor, initiative, before, part);
        }
    }

    /** @return what stands afterwards */
    private InitiativeDetails save(
            Actor actor, InitiativeHeader initiative, InitiativeDetails before, EditInitiative edit) {
        rules.require(actor, initiative, edit, before);
        Initiative entity = repository
                .findByIdAndOrganisationId(initiative.id(), actor.organisationId())
                .orElseThrow();
        apply(entity, edit);
        repository.saveAndFlush(entity);
        if (edit instanceof EditInitiative.Source source) {
            originParts.save(initiative.organisationId(), initiative.id(), source);
        }
        InitiativeDetails after = details.of(initiative.organisationId(), initiative.id());
        List<Change> changes = inWords.changes(before, after);
        if (!changes.isEmpty()) {
            changing.record(
                    actor, initiative, "initiative-changed", initiative.part("initiative", initiative.id()), changes);
            if (edit instanceof EditInitiative.People people) {
                tell(actor, initiative, before, people);
            }
        }
        return after;
    }

    private void tell(
            Actor actor, InitiativeHeader initiative, InitiativeDetails before, EditInitiative.People people) {
        List<Long> led =
                before.leads().stream().map(InitiativeDetails.PersonName::id).toList();
        leadNotices.added(
                actor,
                initiative.id(),
                people.leads().stream().filter(person -> !led.contains(person)).toList());
        leadNotices.involved(
                actor,
                initiative.id(),
                ids(before.leads(), before.members()),
                Stream.concat(people.leads().stream(), people.members().stream())
                        .collect(Collectors.toSet()));
    }

    private static Set<Long> ids(List<InitiativeDetails.PersonName> leads, List<InitiativeDetails.PersonName> members) {
        return Stream.concat(leads.stream(), members.stream())
                .map(InitiativeDetails.PersonName::id)
                .collect(Collectors.toSet());
    }

    private void apply(Initiative entity, EditInitiative edit) {
        if (edit instanceof EditInitiative.Words words) {
            entity.describe(words.name(), words.changeSought(), words.beneficiaries(), words.kind());
            entity.livesIn(words.teamId());
        } else if (edit instanceof EditInitiative.Story story) {
            entity.tell(story.story());
        } else if (edit instanceof EditInitiative.Source source) {
            entity.comesFrom(source.origin(), source.note());
        } else if (edit instanceof EditInitiative.New isNew) {
            entity.isNewIn(isNew.lenses());
        } else if (edit instanceof EditInitiative.Drivers drivers) {
            driveBy(entity, drivers.drivers());
        } else if (edit instanceof EditInitiative.People people) {
            entity.involve(people.leads(), people.members());
        } else if (edit instanceof EditInitiative.Tags tags) {
            entity.tag(tags.tags());
        } else if (edit instanceof EditInitiative.IfItStops stops) {
            entity.ifItStops(stops.words());
        } else if (edit instanceof EditInitiative.SeenBy seenBy) {
            entity.showTo(seenBy.visibility());
        }
    }

    private void driveBy(Initiative entity, List<InitiativeDetails.Driver> drivers) {
        jdbc.sql("delete from initiative_driver where initiative_id = :id")
                .param("id", entity.id())
                .update();
        for (InitiativeDetails.Driver driver : drivers) {
            jdbc.sql("insert into initiative_driver (initiative_id, kind, note) values (:id, :kind, :note)")
                    .param("id", entity.id())
                    .param("kind", driver.kind().name())
                    .param("note", driver.note())
                    .update();
        }
    }
}
