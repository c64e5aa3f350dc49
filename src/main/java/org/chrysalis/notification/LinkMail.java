package org.chrysalis.notification;

import org.chrysalis.people.LinkPost;
import org.chrysalis.support.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails one-time links to those whom they are for; the secret is put in when the mail leaves. */
@Component
class LinkMail implements LinkPost {

    private final Outbox outbox;
    private final NoticeWords words;
    private final Dates dates;

    LinkMail(Outbox outbox, NoticeWords words, Dates dates) {
        this.outbox = outbox;
        this.words = words;
        this.dates = dates;
    }

    @Override
    public boolean isOpen() {
        return outbox.isOpen();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Link link) {
        if (!outbox.isOpen()) {
            return;
        }
        MailKind kind = link.invitation() ? MailKind.INVITATION : MailKind.PASSWORD_LINK;
        String title = words.say("notification.mail.subject." + kind.key());
        outbox.put(
                kind,
                link.organisationId(),
                link.address(),
                link.id(),
                title,
                new MailLine(title, words.say("notification.mail.until", dates.dateTime(link.until())), ""),
                link.until());
    }
}
