package org.chrysalis.pathway;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts siblings into order. A place is where something shall stand among those in use, from 1: asked for twice, it
 * stands there once, and two people who ask at the same moment leave an order that is valid, because each holds the
 * organisation's pathway first.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ordering {

    private final JdbcClient jdbc;

    Ordering(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is ordered together: those of one organisation, of one stage, or of one stage and topic. */
    enum Siblings {
        STAGES("stage", "organisation_id"),
        CRITERIA("criterion", "stage_id"),
        ACTIVITIES("usual_activity", "stage_id");

        private final String table;
        private final String parent;

        Siblings(String table, String parent) {
            this.table = table;
            this.parent = parent;
        }
    }

    private record Sibling(long id, int ordinal) {}

    /** Makes every other change of this organisation's pathway wait until this one is committed. */
    void hold(Actor actor) {
        Turn.ofOrganisation(jdbc, actor);
    }

    /** The ordinal after all siblings, those retired included. */
    int next(Siblings siblings, long parentId) {
        return jdbc.sql("select coalesce(max(ordinal), 0) + 1 from %s where %s = :parent"
                        .formatted(siblings.table, siblings.parent))
                .param("parent", parentId)
                .query(Integer.class)
                .single();
    }

    Place place(Siblings siblings, long parentId, long id, int place) {
        return place(siblings, inUse(siblings, parentId, "true", ""), id, place);
    }

    Place placeWithinTopic(long stageId, CriterionTopic topic, long id, int place) {
        return place(Siblings.CRITERIA, inUse(Siblings.CRITERIA, stageId, "topic = :topic", topic.name()), id, place);
    }

    private List<Sibling> inUse(Siblings siblings, long parentId, String condition, String topic) {
        return jdbc.sql("select id, ordinal from %s where %s = :parent and retired_on is null and %s order by ordinal"
                        .formatted(siblings.table, siblings.parent, condition))
                .param("parent", parentId)
                .param("topic", topic)
                .query(Sibling.class)
                .list();
    }

    /** The siblings share out the ordinals that they have: those retired between them keep theirs. */
    private Place place(Siblings siblings, List<Sibling> before, long id, int place) {
        List<Long> order = new ArrayList<>(before.stream().map(Sibling::id).toList());
        int from = order.indexOf(id);
        if (from < 0) {
            return new Place(0, 0, before.size());
        }
        int to = Math.max(0, Math.min(place - 1, order.size() - 1));
        order.add(to, order.remove(from));
        if (to != from) {
            jdbc.sql("""
                            update %s t set ordinal = o.ordinal
                            from unnest(array[:ids]::bigint[], array[:ordinals]::int[]) o (id, ordinal)
                            where t.id = o.id and t.ordinal <> o.ordinal""".formatted(siblings.table))
                    .param("ids", order)
                    .param("ordinals", before.stream().map(Sibling::ordinal).toList())
                    .update();
        }
        return new Place(from + 1, to + 1, before.size());
    }
}
