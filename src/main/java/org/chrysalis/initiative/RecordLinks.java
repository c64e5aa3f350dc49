package org.chrysalis.initiative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chrysalis.audit.HistoryEntry;
import org.chrysalis.people.Actor;
import org.chrysalis.people.HistoryLinks;
import org.chrysalis.people.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pages of records of initiatives, for the histories that tell of them: of those that are still there, to whoever
 * sees the initiative; to a form only who may change it. What is kept from a person besides is in no history of theirs.
 */
@Component
class RecordLinks implements HistoryLinks {

    /** What was taken out is a list, and is called by its address. */
    private static final String EXPORT = "export";

    private final Map<String, InitiativeRecord> records;
    private final JdbcClient jdbc;

    RecordLinks(List<InitiativeRecord> records, JdbcClient jdbc) {
        this.records = records.stream()
                .filter(InitiativeRecord::hasItsOwnPage)
                .collect(Collectors.toMap(InitiativeRecord::kind, record -> record));
        this.jdbc = jdbc;
    }

    private record Subject(String kind, long id) {}

    /** Of the kinds of which each has a page of its own, all in one query. */
    @Override
    public Map<Long, String> of(Actor actor, List<HistoryEntry> entries) {
        List<Subject> subjects = entries.stream()
                .filter(entry -> records.containsKey(entry.subjectKind()))
                .map(RecordLinks::subject)
                .distinct()
                .toList();
        if (!actor.may(Permission.VIEW_INITIATIVES)) {
            return Map.of();
        }
        Map<Subject, String> pages = subjects.isEmpty() ? Map.of() : pages(actor, subjects);
        Map<Long, String> links = new HashMap<>();
        for (HistoryEntry entry : entries) {
            if (entry.subjectKind().equals(EXPORT)) {
                links.put(entry.id(), entry.subjectLabel());
            } else if (pages.containsKey(subject(entry))) {
                links.put(entry.id(), pages.get(subject(entry)));
            }
        }
        return links;
    }

    /** One select for each kind, whatever the ids: what was asked before is asked in the same words. */
    private Map<Subject, String> pages(Actor actor, List<Subject> subjects) {
        Map<String, Long[]> ids = new HashMap<>();
        List<String> selects = new ArrayList<>();
        byKind(subjects).forEach((kind, of) -> {
            String name = "ids" + ids.size();
            ids.put(name, of.toArray(Long[]::new));
            selects.add(record(kind).seen(name));
        });
        Map<Subject, String> pages = new HashMap<>();
        Sight.bind(jdbc.sql(String.join(" union all ", selects)), actor)
                .params(ids)
                .query(row -> {
                    Subject subject = new Subject(row.getString("kind"), row.getLong("id"));
                    pages.put(subject, record(subject.kind()).pageOf(actor, row));
                });
        return pages;
    }

    private static SortedMap<String, List<Long>> byKind(List<Subject> subjects) {
        return subjects.stream()
                .collect(Collectors.groupingBy(
                        Subject::kind, TreeMap::new, Collectors.mapping(Subject::id, Collectors.toList())));
    }

    private InitiativeRecord record(String kind) {
        return Objects.requireNonNull(records.get(kind));
    }

    private static Subject subject(HistoryEntry entry) {
        return new Subject(entry.subjectKind(), entry.subjectId());
    }
}
