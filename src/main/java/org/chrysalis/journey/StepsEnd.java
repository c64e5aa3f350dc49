package org.chrysalis.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chrysalis.initiative.ClosedWithEnding;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What nobody has done or met stays as it stood when its initiative ended, and is named before. */
@Component
@Order(2)
class StepsEnd implements ClosedWithEnding {

    private static final int LISTED = 20;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    StepsEnd(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public Standing standing(InitiativeHeader initiative) {
        List<String> open = jdbc.sql("""
                select 'condition' as kind, wording, due_on, id from condition
                where initiative_id = :initiative and organisation_id = :organisation and met_on is null
                union all
                select 'activity', wording, due_on, id from activity
                where initiative_id = :initiative and organisation_id = :organisation and done_on is null
                order by kind desc, due_on nulls last, id
                limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", LISTED + 1)
                .query((row, number) -> say("journey.ends." + row.getString("kind"), row.getString("wording")))
                .list();
        return open.isEmpty() ? Standing.NOTHING : new Standing(List.of(), few(open), false);
    }

    private List<String> few(List<String> open) {
        if (open.size() <= LISTED) {
            return open;
        }
        List<String> few = new ArrayList<>(open.subList(0, LISTED));
        few.add(say("journey.ends.more"));
        return few;
    }

    /** It stands as it stood: nothing is to be closed. */
    @Override
    public void close(Actor actor, InitiativeHeader initiative, End ending) {}

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
