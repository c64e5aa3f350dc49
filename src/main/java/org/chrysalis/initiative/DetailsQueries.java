package org.chrysalis.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is written about one initiative, in one query. Whoever calls has opened it for the person who asks. */
@Component
class DetailsQueries {

    private static final String SQL = """
            select i.id, i.reference, i.name, i.change_sought, i.beneficiaries, i.story, i.kind, i.visibility,
                   i.team_id, t.name as team_name, i.origin, i.origin_note, i.if_it_stops,
                   i.earlier_words, i.earlier_difference, e.reference as earlier_reference,
                   case when e.visibility <> 'TEAM' then e.name end as earlier_name,
                   (select coalesce(json_agg(json_build_object('name', o.name, 'fate', o.fate, 'why', o.why)
                                             order by o.ordinal), '[]')
                    from origin_part o
                    where o.initiative_id = i.id and o.organisation_id = i.organisation_id)::text as origin_parts,
                   array(select l.lens from initiative_lens l where l.initiative_id = i.id order by l.lens) as lenses,
                   array(select g.tag from initiative_tag g where g.initiative_id = i.id order by g.tag) as tags,
                   (select coalesce(json_agg(json_build_object('kind', d.kind, 'note', d.note) order by d.id), '[]')
                    from initiative_driver d where d.initiative_id = i.id)::text as drivers,
                   (select coalesce(json_agg(json_build_object(
                               'part', ip.part, 'id', p.id, 'name', p.name,
                               'label', case when exists (select 1 from person o join membership m on m.person_id = o.id
                                                          where lower(o.name) = lower(p.name) and o.id <> p.id
                                                            and m.organisation_id = i.organisation_id)
                                             then p.name || ' (' || p.email || ')' else p.name end)
                               order by lower(p.name) collate alphabet, p.id), '[]')
                    from initiative_person ip join person p on p.id = ip.person_id
                    where ip.initiative_id = i.id)::text as people
            from initiative i
            left join team t on t.id = i.team_id and t.organisation_id = i.organisation_id
            left join initiative e on e.id = i.earlier_id and e.organisation_id = i.organisation_id
            where i.id = :id and i.organisation_id = :organisation""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DetailsQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Placed(Part part, long id, String name, String label) {
        InitiativeDetails.PersonName person() {
            return new InitiativeDetails.PersonName(id, name, label);
        }
    }

    InitiativeDetails of(long organisationId, long initiativeId) {
        return jdbc.sql(SQL)
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .query((row, number) -> read(row))
                .single();
    }

    private InitiativeDetails read(ResultSet row) throws SQLException {
        List<Placed> people = List.of(json.readValue(row.getString("people"), Placed[].class));
        String origin = row.getString("origin");
        return new InitiativeDetails(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("name"),
                row.getString("change_sought"),
                row.getString("beneficiaries"),
                row.getString("story"),
                Kind.valueOf(row.getString("kind")),
                Visibility.valueOf(row.getString("visibility")),
                row.getObject("team_id", Long.class),
                row.getString("team_name"),
                origin == null ? null : Origin.valueOf(origin),
                row.getString("origin_note"),
                List.of(json.readValue(row.getString("origin_parts"), InitiativeDetails.OriginPart[].class)),
                row.getString("earlier_reference"),
                row.getString("earlier_name"),
                row.getString("earlier_words"),
                row.getString("earlier_difference"),
                row.getString("if_it_stops"),
                texts(row, "lenses").stream().map(Lens::valueOf).toList(),
                List.of(json.readValue(row.getString("drivers"), InitiativeDetails.Driver[].class)),
                inPart(people, Part.LEAD),
                inPart(people, Part.MEMBER),
                texts(row, "tags"));
    }

    private static List<InitiativeDetails.PersonName> inPart(List<Placed> people, Part part) {
        return people.stream()
                .filter(placed -> placed.part() == part)
                .map(Placed::person)
                .toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
