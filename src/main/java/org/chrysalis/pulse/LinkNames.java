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
                select coalesce(p.name, l.made_by) as maker,
                       array_agg(l.made_for order by lower(l.made_for) collate alphabet) as names
                from pulse_link l left join person p on p.id = l.maker_id
                where l.round_id = :round and l.made_for not in ('', :own)
                group by l.maker_id, p.name, l.made_by
                order by lower(coalesce(p.name, l.made_by)) collate alphabet, l.maker_id""")
                .param("round", roundId)
                .param("own", own)
                .query((row, number) -> new LinksBy(row.getString("maker"), List.of((String[])
                        row.getArray("names").getArray())))
                .list();
    }
}
