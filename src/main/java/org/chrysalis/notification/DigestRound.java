package org.chrysalis.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.people.Actors;
import org.chrysalis.support.ClockConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a digest into the outbox for each whom something needs; what it says is written when it leaves. Each is claimed
 * for the day in the transaction that writes their row: a round that was broken off goes on where it stopped, and two
 * at the same time write one.
 */
@Component
class DigestRound {

    private static final int AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(DigestRound.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DigestWriter writer;
    private final Actors actors;
    private final Outbox outbox;
    private final NoticeWords words;
    private final Clock clock;

    DigestRound(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DigestWriter writer,
            Actors actors,
            Outbox outbox,
            NoticeWords words,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.writer = writer;
        this.actors = actors;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    private record Reader(
            long membershipId,
            long organisationId,
            long personId,
            Digest digest,
            @Nullable LocalDate seenTo) {}

    /** @param first the memberships after this one; 0 for all */
    void go(long first) {
        if (!outbox.isOpen()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        long after = first;
        List<Reader> readers;
        do {
            readers = readers(after);
            for (Reader reader : readers) {
                after = reader.membershipId();
                reader.digest().dueOn(today, reader.seenTo()).ifPresent(day -> tryFor(reader, day));
            }
        } while (readers.size() == AT_ONCE && !Thread.currentThread().isInterrupted());
    }

    private List<Reader> readers(long after) {
        return jdbc.sql("""
                select m.id, m.organisation_id, m.person_id, coalesce(f.digest, :usual) as digest, d.seen_to_on
                from membership m
                join person p on p.id = m.person_id and p.active
                left join notification_preference f on f.organisation_id = m.organisation_id
                    and f.person_id = m.person_id
                left join digest d on d.organisation_id = m.organisation_id and d.person_id = m.person_id
                where m.active and m.id > :after and coalesce(f.digest, :usual) <> 'OFF'
                order by m.id
                limit :most""")
                .param("usual", Digest.USUAL.name())
                .param("after", after)
                .param("most", AT_ONCE)
                .query((row, number) -> new Reader(
                        row.getLong("id"),
                        row.getLong("organisation_id"),
                        row.getLong("person_id"),
                        Digest.valueOf(row.getString("digest")),
                        row.getObject("seen_to_on", LocalDate.class)))
                .list();
    }

    /** What goes wrong for one person is no reason to leave out the next. */
    private void tryFor(Reader reader, LocalDate day) {
        try {
            transaction.executeWithoutResult(status -> write(reader, day));
        } catch (RuntimeException failure) {
            LOG.warn("No digest for person {} of organisation {}", reader.personId(), reader.organisationId(), failure);
        }
    }

    private void write(Reader reader, LocalDate day) {
        if (!claim(reader, day)) {
            return;
        }
        actors.find(reader.personId(), reader.organisationId())
                .filter(actor -> writer.isNeeded(actor, lastOne(reader)))
                .ifPresent(actor -> outbox.put(
                        MailKind.DIGEST,
                        reader.organisationId(),
                        reader.personId(),
                        words.say("notification.mail.kind.digest"),
                        List.of()));
    }

    private static Instant lastOne(Reader reader) {
        LocalDate day = reader.seenTo();
        return day == null
                ? Instant.EPOCH
                : day.atTime(DigestJob.MORNING)
                        .atZone(ClockConfiguration.LONDON)
                        .toInstant();
    }

    private boolean claim(Reader reader, LocalDate day) {
        return jdbc.sql("""
                insert into digest (organisation_id, person_id, seen_to_on) values (:organisation, :person, :day)
                on conflict (organisation_id, person_id) do update set seen_to_on = excluded.seen_to_on
                where digest.seen_to_on < excluded.seen_to_on""")
                        .param("organisation", reader.organisationId())
                        .param("person", reader.personId())
                        .param("day", day)
                        .update()
                > 0;
    }
}
