package org.chrysalis.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.initiative.Sight;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.transfer.Surroundings.StageOption;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a file is checked against, in a handful of queries whatever the file's length. */
@Component
class SurroundingsReader {

    private final Pathway pathway;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    SurroundingsReader(Pathway pathway, Directory directory, JdbcClient jdbc, Clock clock) {
        this.pathway = pathway;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Surroundings read(Actor actor, Sheet sheet) {
        List<StageOption> stages = pathway.stages(actor.organisationId()).stream()
                .map(stage ->
                        new StageOption(stage.id(), stage.name(), stage.phase().name()))
                .toList();
        Map<String, Long> teams = directory.teams(actor).stream()
                .collect(
                        Collectors.toMap(team -> Word.plain(team.name()), Directory.TeamOption::id, (one, two) -> one));
        return new Surroundings(LocalDate.now(clock), stages, teams, people(actor, sheet), names(actor, sheet));
    }

    private Map<String, Optional<Long>> people(Actor actor, Sheet sheet) {
        Set<String> typed = new HashSet<>();
        for (Sheet.Row row : sheet.rows()) {
            for (String part : sheet.cell(row, Column.LEADS).split("[;\n]")) {
                if (!part.isBlank()) {
                    typed.add(Word.person(part));
                }
            }
        }
        Map<String, Optional<Long>> people = new HashMap<>();
        if (typed.isEmpty()) {
            return people;
        }
        jdbc.sql("""
                select p.id, p.email, lower(p.name) as name
                from membership m
                join person p on p.id = m.person_id and p.active
                where m.organisation_id = :organisation and m.active
                  and (p.email = any(:typed) or lower(p.name) = any(:typed))""")
                .param("organisation", actor.organisationId())
                .param("typed", typed.toArray(String[]::new))
                .query(row -> {
                    Optional<Long> id = Optional.of(row.getLong("id"));
                    people.put(row.getString("email"), id);
                    people.merge(row.getString("name"), id, (one, two) -> one.equals(two) ? one : Optional.empty());
                });
        return people;
    }

    /** Those that the person may see: what is kept from them is not given away by its name. */
    private Map<String, String> names(Actor actor, Sheet sheet) {
        String[] names = sheet.rows().stream()
                .map(row -> sheet.cell(row, Column.NAME).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
        Map<String, String> here = new HashMap<>();
        Sight.bind(
                        jdbc.sql(
                                        "select lower(i.name) as name, i.reference from initiative i where lower(i.name) collate alphabet = any(:names) and "
                                                + Sight.OF_INITIATIVE + " order by i.id")
                                .param("names", names),
                        actor)
                .query(row -> {
                    here.putIfAbsent(row.getString("name"), row.getString("reference"));
                });
        return here;
    }
}
