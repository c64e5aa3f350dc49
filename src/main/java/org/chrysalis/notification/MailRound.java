package org.chrysalis.notification;

import org.chrysalis.notification.NotCarried.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, one mail after the other, outside of any transaction. Where nobody answers the rest waits for the
 * next round: it would wait in vain now.
 */
@Component
class MailRound {

    /** Between two rounds the program can stop, and other things are done. */
    private static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

    private final MailQueue queue;
    private final LetterWriter writer;
    private final Postbox postbox;
    private final LastLook look;

    MailRound(MailQueue queue, LetterWriter writer, Postbox postbox, LastLook look) {
        this.queue = queue;
        this.writer = writer;
        this.postbox = postbox;
        this.look = look;
    }

    /** @return how many were sent */
    int go() {
        if (!postbox.isOpen()) {
            return 0;
        }
        queue.lapse();
        int sent = 0;
        for (int i = 0; i < MOST && !Thread.currentThread().isInterrupted(); i++) {
            WaitingMail mail = queue.take().orElse(null);
            if (mail == null) {
                break;
            }
            String address = mail.address();
            try {
                WaitingMail leaving =
                        address == null ? null : look.at(mail, address).orElse(null);
                if (address == null || leaving == null) {
                    queue.notNeeded(mail);
                    continue;
                }
                postbox.carry(writer.write(leaving, address));
                queue.sent(mail);
                sent++;
                LOG.info("Mail {} ({}) sent", mail.id(), mail.kind());
            } catch (NotCarried failure) {
                boolean again = queue.failed(mail, failure.problem());
                // What a server says may name whom it was for.
                LOG.warn(
                        "Mail {} ({}) not sent, try {}: {}; {}",
                        mail.id(),
                        mail.kind(),
                        mail.attempts(),
                        failure.problem(),
                        again ? "it is tried again" : "given up");
                if (failure.problem() == Problem.NO_ANSWER) {
                    break;
                }
            } catch (RuntimeException failure) {
                // One that cannot be written is no reason to keep the others.
                queue.failed(mail, Problem.NOT_NOW);
                LOG.error("Mail {} ({}) could not be written", mail.id(), mail.kind(), failure);
            }
        }
        return sent;
    }
}
