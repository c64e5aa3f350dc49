package org.chrysalis.notification;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the rows of authorisation/notification.csv point at: each is the first administrator's own. */
@Component
class NotificationSubjects implements AuthorisationSubjects {

    private final Notifier notifier;
    private final CalendarFeed calendar;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    NotificationSubjects(Notifier notifier, CalendarFeed calendar, TransactionTemplate transaction, JdbcClient jdbc) {
        this.notifier = notifier;
        this.calendar = calendar;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.of(
                "inbox-entry", this::entry,
                "calendar-secret",
                        council -> calendar.make(council.admin())
                                .replace("/calendar/", "")
                                .replace(".ics", ""),
                "undelivered-mail", this::undelivered);
    }

    private Object entry(TestOrganisation council) {
        transaction.executeWithoutResult(done -> notifier.tell(
                council.admin().personId(),
                new Notice(council.id(), NoticeKind.LEAD, "something", 1, "", "Something", "inbox", List.of())));
        return jdbc.sql("select id from notification where organisation_id = ?")
                .param(council.id())
                .query(Long.class)
                .single();
    }

    private Object undelivered(TestOrganisation council) {
        return jdbc.sql("""
                insert into mail (organisation_id, person_id, kind, subject, lines, created_at, state, attempts, due_at,
                                  lapses_at, problem, settled_at)
                values (?, ?, 'AT_ONCE', 'Something', '[{"title":"Something","sentence":"","path":"/"}]', now(), 'GIVEN_UP',
                        8, now(), now() + interval '1 day', 'NO_ANSWER', now())
                returning id""")
                .params(council.id(), council.admin().personId())
                .query(Long.class)
                .single();
    }
}
