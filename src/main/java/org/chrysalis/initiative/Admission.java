package org.chrysalis.initiative;

import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register asks of an initiative before it takes it in, and the number that it then gives it. */
@Component
class Admission {

    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    Admission(Directory directory, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @return the name of the stage
     * @throws Refused if the day lies ahead, or a lead, the team or the stage is not the organisation's to choose
     */
    String requireChoosable(Actor actor, LogInitiative command) {
        if (command.since().isAfter(LocalDate.now(clock))) {
            throw new Refused("since", "initiative.since.future");
        }
        for (long lead : command.leadIds()) {
            if (!directory.isMember(actor, lead)) {
                throw new Refused("leads", "initiative.leads.unknown");
            }
        }
        Long team = command.teamId();
        if (team != null && !directory.isTeam(actor, team)) {
            throw new Refused("teamId", "initiative.team.unknown");
        }
        Chosen stage = jdbc.sql("""
                select name, retired_on is not null as retired from stage
                where id = :stage and organisation_id = :organisation""")
                .param("stage", command.stageId())
                .param("organisation", actor.organisationId())
                .query(Chosen.class)
                .optional()
                .orElseThrow(() -> new Refused("stageId", "initiative.stage.unknown"));
        if (stage.retired()) {
            throw new Refused("stageId", "initiative.stage.retired", stage.name());
        }
        return stage.name();
    }

    private record Chosen(String name, boolean retired) {}

    /**
     * Taken from a row that the transaction then holds, so that numbers are given in order: whoever takes some ends
     * soon.
     *
     * @return the first of them
     */
    int nextNumbers(long organisationId, int count) {
        return jdbc.sql("""
                insert into initiative_number (organisation_id, next_number) values (:organisation, 1 + :count)
                on conflict (organisation_id) do update set next_number = initiative_number.next_number + :count
                returning next_number - :count""")
                .param("organisation", organisationId)
                .param("count", count)
                .query(Integer.class)
                .single();
    }
}
