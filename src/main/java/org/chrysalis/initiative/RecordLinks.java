package org.chrysalis.initiative;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chrysalis.audit.HistoryEntry;
import org.chrysalis.people.Actor;
import org.chrysalis.people.HistoryLinks;
import org.chrysalis.people.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pages of records of initiatives, for the histories that tell of them: of those that are still there, to whoever
 * sees the initiative. What is kept from a person besides is in no history of theirs.
 */
@Component
class RecordLinks implements HistoryLinks {

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
        if (subjects.isEmpty() || !actor.may(Permission.VIEW_INITIATIVES)) {
            return Map.of();
        }
        Map<Subject, String> pages = pages(actor, subjects);
        return entries.stream()
                .filter(entry -> pages.containsKey(subject(entry)))
                .collect(Collectors.toMap(HistoryEntry::id, entry -> pages.get(subject(entry))));
    }

    private Map<Subject, String> pages(Actor actor, List<Subject> subjects) {
        String sql = subjects.stream()
                .map(subject -> "select '%s' as kind, %d::bigint as id, (%s) as reference"
                        .formatted(subject.kind(), subject.id(), record(subject).seenAt(subject.id())))
                .collect(Collectors.joining(" union all "));
        Map<Subject, String> pages = new HashMap<>();
        Sight.bind(jdbc.sql(sql), actor).query(row -> {
            String reference = row.getString("reference");
            if (reference != null) {
                Subject subject = new Subject(row.getString("kind"), row.getLong("id"));
                pages.put(subject, record(subject).pageOf(reference, subject.id()));
            }
        });
        return pages;
    }

    private InitiativeRecord record(Subject subject) {
        return Objects.requireNonNull(records.get(subject.kind()));
    }

    private static Subject subject(HistoryEntry entry) {
        return new Subject(entry.subjectKind(), entry.subjectId());
    }
}
