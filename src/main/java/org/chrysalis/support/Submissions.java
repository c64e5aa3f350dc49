package org.chrysalis.support;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a form that is sent twice make one thing. The form carries a token; the first sending does the work and
 * notes what it led to, a second one (a double click, a reload, a lost answer) is told the same outcome. Two at the
 * same moment wait for one another on the token's primary key. The same token with other words is another sending, of
 * somebody who went back and wrote more: it is refused, never called done.
 */
@Service
public class Submissions {

    private final JdbcClient jdbc;
    private final Sending sending;
    private final Clock clock;

    Submissions(JdbcClient jdbc, Sending sending, Clock clock) {
        this.jdbc = jdbc;
        this.sending = sending;
        this.clock = clock;
    }

    /**
     * Does the work unless this token's work was done, in the caller's transaction: if the work fails, the token is
     * free again.
     *
     * @param purpose which form of which thing: a token does nothing on another form
     * @param work does it and answers with what to show next, such as a reference (500 characters at most)
     * @return what the first sending answered
     * @throws NotFound if the token was another person's, or another form's
     * @throws SentBefore if the form said something else when it was sent first
     * @throws StillSending if the first sending is at work for longer than anybody waits
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public String once(UUID token, long personId, String purpose, Supplier<String> work) {
        if (!claimed(token, personId, purpose)) {
            return outcome(token, personId, purpose).orElseThrow(() -> new NotFound("submission"));
        }
        String outcome = work.get();
        jdbc.sql("update submission set outcome = :outcome where token = :token")
                .param("outcome", outcome)
                .param("token", token)
                .update();
        return outcome;
    }

    /** Nothing else is waited for here than the same form. */
    private boolean claimed(UUID token, long personId, String purpose) {
        try {
            return jdbc.sql("""
                    insert into submission (token, person_id, purpose, content, created_at)
                    values (:token, :person, :purpose, :content, :now)
                    on conflict (token) do nothing""")
                            .param("token", token)
                            .param("person", personId)
                            .param("purpose", purpose)
                            .param("content", sending.digest(), Types.BINARY)
                            .param("now", OffsetDateTime.now(clock))
                            .update()
                    > 0;
        } catch (DataAccessException failure) {
            throw WaitedTooLong.caused(failure) ? new StillSending(failure) : failure;
        }
    }

    /**
     * The same for work after which the page need not be told anything.
     *
     * @throws NotFound if the token was another person's, or another form's
     * @throws SentBefore if the form said something else when it was sent first
     * @throws StillSending if the first sending is at work for longer than anybody waits
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public void carryOut(UUID token, long personId, String purpose, Runnable work) {
        once(token, personId, purpose, () -> {
            work.run();
            return "done";
        });
    }

    /**
     * The same for work that makes something and answers with its id.
     *
     * @throws NotFound if the token was another person's, or another form's
     * @throws SentBefore if the form said something else when it was sent first
     * @throws StillSending if the first sending is at work for longer than anybody waits
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public long make(UUID token, long personId, String purpose, LongSupplier work) {
        return Long.parseLong(once(token, personId, purpose, () -> String.valueOf(work.getAsLong())));
    }

    /**
     * What this token's work led to, for a page that would otherwise ask about what it made.
     *
     * @throws SentBefore if the form said something else when it was sent first
     */
    @Transactional(readOnly = true)
    public Optional<String> outcome(UUID token, long personId, String purpose) {
        Optional<Done> done = jdbc.sql("""
                select outcome, content from submission
                where token = :token and person_id = :person and purpose = :purpose and outcome is not null""")
                .param("token", token)
                .param("person", personId)
                .param("purpose", purpose)
                .query((row, number) -> new Done(row.getString("outcome"), row.getBytes("content")))
                .optional();
        byte[] now = sending.digest();
        if (done.filter(first -> first.saidElse(now)).isPresent()) {
            throw new SentBefore();
        }
        return done.map(Done::outcome);
    }

    private record Done(String outcome, byte @Nullable [] content) {

        boolean saidElse(byte @Nullable [] now) {
            return content != null && now != null && !Arrays.equals(content, now);
        }
    }
}
