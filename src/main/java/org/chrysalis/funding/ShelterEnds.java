package org.chrysalis.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.ClosedWithEnding;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/**
 * What shelters an initiative and what it takes from elsewhere ends with it: nobody could record that afterwards. What
 * was to begin only later is withdrawn.
 */
@Component
class ShelterEnds implements ClosedWithEnding {

    private static final int LISTED = 20;

    private final Protections protections;
    private final Draws draws;
    private final ProtectionRepository lifted;
    private final DrawRepository taken;
    private final ShelterWords words;
    private final Clock clock;

    ShelterEnds(
            Protections protections,
            Draws draws,
            ProtectionRepository lifted,
            DrawRepository taken,
            ShelterWords words,
            Clock clock) {
        this.protections = protections;
        this.draws = draws;
        this.lifted = lifted;
        this.taken = taken;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Standing standing(InitiativeHeader initiative) {
        LocalDate today = LocalDate.now(clock);
        List<String> sentences = new ArrayList<>();
        List<Protection> stand = lifted.findStanding(initiative.organisationId(), initiative.id());
        stand.forEach(protection -> sentences.add(words.endsWith(protection.said(), today)));
        taken.findTaken(initiative.organisationId(), initiative.id(), today)
                .forEach(draw -> sentences.add(words.endsWith(draw.said(), today)));
        if (sentences.size() > LISTED) {
            int more = sentences.size() - LISTED;
            sentences.subList(LISTED, sentences.size()).clear();
            sentences.add(words.endsMore(more));
        }
        return new Standing(sentences, !stand.isEmpty());
    }

    @Override
    public void close(Actor actor, InitiativeHeader initiative, End ending) {
        LocalDate today = LocalDate.now(clock);
        for (Protection protection : lifted.findStanding(initiative.organisationId(), initiative.id())) {
            if (protection.said().startsOn().isAfter(today)) {
                protections.withdraw(actor, initiative, protection);
            } else {
                String plan = protection.said().givingBack();
                String how = ending.givenBack().isEmpty() ? plan : ending.givenBack();
                protections.liftWith(actor, initiative, protection, ending, how);
            }
        }
        for (Draw draw : taken.findTaken(initiative.organisationId(), initiative.id(), ending.day())) {
            if (draw.said().startsOn().isAfter(today)) {
                draws.withdraw(actor, initiative, draw);
            } else {
                draws.endWith(actor, initiative, draw, ending);
            }
        }
    }

    @Override
    public void shift(Actor actor, InitiativeHeader initiative, End ending) {
        lifted.findByOrganisationIdAndInitiativeIdAndEndingIdAndWithdrawnAtIsNullOrderById(
                        initiative.organisationId(), initiative.id(), ending.id())
                .forEach(protection -> protections.liftWith(
                        actor, initiative, protection, ending, protection.said().liftedHow()));
        taken.findByOrganisationIdAndInitiativeIdAndEndingIdAndWithdrawnAtIsNullOrderById(
                        initiative.organisationId(), initiative.id(), ending.id())
                .forEach(draw -> draws.endWith(actor, initiative, draw, ending));
    }
}
