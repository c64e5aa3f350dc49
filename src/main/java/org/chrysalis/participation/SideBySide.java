package org.chrysalis.participation;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands on one page at the same time. A record counts each group by itself, so nothing in it can be subtracted
 * from anything; but two records of one gathering could be, if a small group stands in one of them.
 */
@Component
class SideBySide {

    private static final String TOGETHER = "TOGETHER";

    private final JdbcClient jdbc;

    SideBySide(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Beside a small group there is no other record of the same day that says the same in words, nor one with a number
     * for several groups together. Saying the same again tells nothing.
     *
     * @param numbers at which a form says what concerns the numbers of all groups
     * @throws Refused if a small group could be worked out
     */
    void requireTellsNothing(
            InitiativeHeader initiative, Participation participation, SaveParticipation command, String numbers) {
        if (participation.saysTheSame(command)) {
            return;
        }
        TookPart will = participation.tookPart(command);
        jdbc.sql("""
                select participation_beside(
                    cast(:own as bigint), :organisation, :initiative, :day, :what, :few, :together) as beside""")
                .param("own", participation.row())
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .param("day", command.heldOn())
                .param("what", command.what())
                .param("few", will.keepsAnyBack())
                .param("together", will.together() != null && !will.together().few())
                .query((row, number) -> row.getString("beside"))
                .optional()
                .ifPresent(beside -> {
                    throw beside.equals(TOGETHER)
                            ? new Refused(numbers, "participation.how-many.beside-together", HowMany.FEWEST)
                            : new Refused("what", "participation.what.beside", HowMany.FEWEST);
                });
    }
}
