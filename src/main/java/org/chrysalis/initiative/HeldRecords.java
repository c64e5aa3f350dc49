package org.chrysalis.initiative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Holdings.Holding;
import org.chrysalis.people.Holdings.Place;
import org.chrysalis.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody has in hand: how much of each kind, and a few by name, each where it can be given to somebody else. All
 * are counted; what the person who looks may not see is not named.
 */
@Component
public class HeldRecords {

    /** As many as are named: others come up once these are seen to. */
    static final int NAMED = 5;

    private static final String SQL = """
            with held as (%s),
            known as (select held.*, i.reference,
                             (:sees and (held.initiative_id is null or %s)) is true as seen
                      from held left join initiative i on i.id = held.initiative_id),
            placed as (select known.*, count(*) over (partition by kind) as number,
                              row_number() over (partition by kind order by seen desc, id) as place
                       from known)
            select kind, number, name, path, reference, seen from placed where place <= :named order by kind, place""";

    private final JdbcClient jdbc;

    HeldRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A kind of record.
     *
     * @param messageKey of the sentence, which is given the number
     * @param select of what {@code :person} has of it in {@code :sightOrganisation}: id, name, initiative_id, and the
     *     path, which begins with a stroke where it is not part of the initiative's
     */
    public record Kind(String messageKey, String select) {}

    private record Found(int kind, long number, @Nullable Place place) {}

    /** Of each kind, in their order; also of those of which there is nothing. */
    public List<Holding> of(Actor looking, long person, Kind... kinds) {
        Map<Integer, List<Found>> found = jdbc
                .sql(SQL.formatted(
                        IntStream.range(0, kinds.length)
                                .mapToObj(kind ->
                                        "select %d as kind, h.* from (%s) h".formatted(kind, kinds[kind].select()))
                                .collect(Collectors.joining(" union all ")),
                        Sight.OF_INITIATIVE))
                .params(sight(looking))
                .param("person", person)
                .param("named", NAMED)
                .query((row, number) -> new Found(
                        row.getInt("kind"),
                        row.getLong("number"),
                        row.getBoolean("seen")
                                ? place(row.getString("name"), row.getString("path"), row.getString("reference"))
                                : null))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Found::kind));
        List<Holding> holdings = new ArrayList<>();
        for (int kind = 0; kind < kinds.length; kind++) {
            List<Found> rows = found.getOrDefault(kind, List.of());
            holdings.add(new Holding(
                    kinds[kind].messageKey(),
                    rows.isEmpty() ? 0 : rows.get(0).number(),
                    "",
                    rows.stream().flatMap(row -> Stream.ofNullable(row.place())).toList()));
        }
        return holdings;
    }

    private static Map<String, Object> sight(Actor looking) {
        boolean sees = looking.may(Permission.VIEW_INITIATIVES);
        Map<String, Object> values = new HashMap<>();
        values.put("sees", sees);
        values.put("sightOrganisation", looking.organisationId());
        values.put("sightAll", sees && looking.may(Permission.VIEW_ALL_INITIATIVES));
        values.put("sightPerson", looking.personId());
        return values;
    }

    private static Place place(String name, String path, @Nullable String reference) {
        return new Place(
                reference == null ? name : name + " (" + reference + ")",
                path.startsWith("/") ? path : "/initiatives/" + reference + "/" + path);
    }
}
