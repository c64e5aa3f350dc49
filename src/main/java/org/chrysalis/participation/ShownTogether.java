package org.chrysalis.participation;

import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers that were once shown stay in the history. A small group that is counted by itself later would be what is left
 * of one for several groups, and the difference of two that were saved one after the other: whichever order things are
 * saved in.
 */
@Component
class ShownTogether {

    private final ParticipationRepository participations;
    private final JdbcClient jdbc;
    private final Dates dates;
    private final Clock clock;

    ShownTogether(ParticipationRepository participations, JdbcClient jdbc, Dates dates, Clock clock) {
        this.participations = participations;
        this.jdbc = jdbc;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * In a record that showed such a number no small group is ever counted by itself. In another of the same initiative
     * it is only of people who took part after the last such number was recorded, for they were not counted in it. Nor
     * may the numbers of groups differ from those shown before by as many as there can be of a small group that comes
     * or goes with it.
     *
     * @throws Refused if a small group could be worked out
     */
    void requireTellsNothing(
            InitiativeHeader initiative, Participation participation, SaveParticipation command, String field) {
        if (participation.newlyTellsOfFew(command)) {
            requireNotCountedTogether(initiative, participation, command, field);
        }
        if (givesAway(initiative, participation, command)) {
            throw new Refused(field, "participation.how-many.compared", HowMany.FEWEST);
        }
    }

    private void requireNotCountedTogether(
            InitiativeHeader initiative, Participation participation, SaveParticipation command, String field) {
        if (participation.wasTogether()) {
            throw new Refused(field, "participation.how-many.tells", HowMany.FEWEST);
        }
        participations
                .countedTogetherUntil(initiative.organisationId(), initiative.id())
                .map(recorded -> LocalDate.ofInstant(recorded, clock.getZone()))
                .filter(until -> !command.heldOn().isAfter(until))
                .ifPresent(until -> {
                    throw new Refused(field, "participation.how-many.tells-until", HowMany.FEWEST, dates.date(until));
                });
    }

    /**
     * As the database will ask it: whether it differs from what was shown before by as many as a small group can have.
     */
    private boolean givesAway(InitiativeHeader initiative, Participation participation, SaveParticipation command) {
        if (participation.saysTheSame(command)) {
            return false;
        }
        return jdbc.sql("""
                select participation_gives_away(
                    cast(:own as bigint), :organisation, :initiative, :day, :what,
                    participation_shown(cast(:young as int), cast(:families as int), cast(:practitioners as int),
                                        cast(:partners as int)))""")
                .param("own", participation.row())
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .param("day", command.heldOn())
                .param("what", command.what())
                .param("young", participation.howMany(command, Who.YOUNG_PEOPLE))
                .param("families", participation.howMany(command, Who.FAMILIES))
                .param("practitioners", participation.howMany(command, Who.PRACTITIONERS))
                .param("partners", participation.howMany(command, Who.PARTNERS))
                .query(Boolean.class)
                .single();
    }
}
