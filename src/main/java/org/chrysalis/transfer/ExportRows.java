package org.chrysalis.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.Lens;
import org.chrysalis.initiative.Origin;
import org.chrysalis.initiative.Sight;
import org.chrysalis.initiative.Status;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads some initiatives as the cells of an export: in the columns that an import understands, after the reference. */
@Component
class ExportRows {

    private static final String SQL = """
            select i.reference, i.name, i.change_sought, i.beneficiaries, i.story, i.status, i.kind, i.visibility,
                   i.origin, i.origin_note, i.stage_since, s.name as stage, t.name as team,
                   array(select case when exists (select 1 from membership m join person o on o.id = m.person_id
                                                  where m.organisation_id = i.organisation_id and o.id <> p.id
                                                    and lower(o.name) = lower(p.name))
                                     then p.email else p.name end
                         from initiative_person ip join person p on p.id = ip.person_id
                         where ip.initiative_id = i.id and ip.part = 'LEAD'
                         order by lower(p.name) collate alphabet, p.id) as leads,
                   array(select l.lens from initiative_lens l where l.initiative_id = i.id order by l.lens) as lenses,
                   array(select g.tag from initiative_tag g where g.initiative_id = i.id order by g.tag) as tags,
                   first.started_on, first_stage.name as first_stage,
                   (select m.reason from move m where m.initiative_id = i.id and m.direction <> 'START'
                    order by m.ordinal desc limit 1) as move_reason,
                   p.started_on as paused_on, p.reason as pause_reason, e.ended_on, e.cause, e.why, e.learned
            from unnest(:ids) with ordinality as wanted (id, place)
            join initiative i on i.id = wanted.id
            join stage s on s.id = i.stage_id
            left join team t on t.id = i.team_id
            left join visit first on first.initiative_id = i.id and first.ordinal = 1
            left join stage first_stage on first_stage.id = first.stage_id
            left join pause p on p.initiative_id = i.id and p.ended_on is null
            left join ending e on e.initiative_id = i.id and e.reopened_on is null
            where\s""" + Sight.OF_INITIATIVE + " order by wanted.place";

    private final JdbcClient jdbc;

    ExportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static List<String> titles() {
        return Stream.concat(
                        Stream.of(OurOwn.REFERENCE), Stream.of(Column.values()).map(Column::title))
                .toList();
    }

    /** In the order of the ids; what the person may not see, or not any more, is left out. */
    @Transactional(readOnly = true)
    List<List<String>> of(Actor actor, List<Long> ids) {
        return Sight.bind(jdbc.sql(SQL).param("ids", ids.toArray(Long[]::new)), actor)
                .query((row, number) -> cells(row))
                .list();
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        Map<Column, String> said = new EnumMap<>(Column.class);
        said.put(Column.NAME, row.getString("name"));
        said.put(Column.CHANGE_SOUGHT, row.getString("change_sought"));
        said.put(Column.BENEFICIARIES, row.getString("beneficiaries"));
        said.put(Column.TEAM, text(row.getString("team")));
        said.put(Column.LEADS, list(row, "leads", Function.identity()));
        said.put(Column.STAGE, row.getString("stage"));
        said.put(Column.SINCE, day(row, "stage_since"));
        said.put(Column.STARTED, day(row, "started_on"));
        said.put(Column.FIRST_STAGE, text(row.getString("first_stage")));
        said.put(Column.MOVE_REASON, text(row.getString("move_reason")));
        said.put(Column.STATUS, Vocabulary.STATUS.title(Status.valueOf(row.getString("status"))));
        said.put(Column.PAUSED, day(row, "paused_on"));
        said.put(Column.ENDED, day(row, "ended_on"));
        said.put(Column.CAUSE, word(row.getString("cause"), EndingCause::valueOf, Vocabulary.CAUSE));
        said.put(
                Column.WHY,
                text(Objects.requireNonNullElse(row.getString("why"), text(row.getString("pause_reason")))));
        said.put(Column.LEARNED, text(row.getString("learned")));
        said.put(Column.KIND, Vocabulary.KIND.title(Kind.valueOf(row.getString("kind"))));
        said.put(Column.ORIGIN, word(row.getString("origin"), Origin::valueOf, Vocabulary.ORIGIN));
        said.put(Column.ORIGIN_NOTE, row.getString("origin_note"));
        said.put(Column.LENSES, list(row, "lenses", lens -> Vocabulary.LENS.title(Lens.valueOf(lens))));
        said.put(Column.TAGS, list(row, "tags", Function.identity()));
        said.put(Column.VISIBILITY, Vocabulary.VISIBILITY.title(Visibility.valueOf(row.getString("visibility"))));
        said.put(Column.STORY, row.getString("story"));
        List<String> cells = new ArrayList<>();
        cells.add(row.getString("reference"));
        for (Column column : Column.values()) {
            cells.add(said.getOrDefault(column, ""));
        }
        return cells;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String day(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? "" : day.toString();
    }

    private static <T> String word(@Nullable String code, Function<String, T> meaning, Vocabulary<T> vocabulary) {
        return code == null ? "" : vocabulary.title(meaning.apply(code));
    }

    private static String list(ResultSet row, String column, Function<String, String> words) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).map(words).collect(Collectors.joining("; "));
    }
}
