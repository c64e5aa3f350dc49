package org.chrysalis.pulse;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the links of a round are for and who made them: what everybody who is asked is told while the round is open. */
@Component
class LinkNames {

    private final JdbcClient jdbc;

    LinkNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param own whom the link is for with which somebody looks; empty for everybody else */
    List<LinksBy> of(long roundId, String own) {
        return jdbc.sql("""
                select l.made_by as maker, array_agg(l.made_for order by lower(l.made_for) collate alphabet) as names
                from pulse_link l
                where l.round_id = :round and l.made_for not in ('', :own)
                group by l.made_by order by lower(l.made_by)""")
                .param("round", roundId)
                .param("own", own)
                .query((row, number) -> new LinksBy(row.getString("maker"), List.of((String[])
                        row.getArray("names").getArray())))
                .list();
    }
}
