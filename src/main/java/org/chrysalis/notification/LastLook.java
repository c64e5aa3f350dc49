package org.chrysalis.notification;

import java.util.List;
import java.util.Optional;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.chrysalis.people.MailedLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at a mail before it leaves: it may have waited for days. What its reader may not see any more is not sent, a
 * digest is written as things are now, and a one-time link gets its secret here and nowhere earlier.
 */
@Component
class LastLook {

    private final Actors actors;
    private final Sights sights;
    private final DigestWriter digests;
    private final MailedLinks links;

    LastLook(Actors actors, Sights sights, DigestWriter digests, MailedLinks links) {
        this.actors = actors;
        this.sights = sights;
        this.digests = digests;
        this.links = links;
    }

    /** The mail as it is to be sent now; none where it is not needed any more. */
    Optional<WaitingMail> at(WaitingMail mail, String address) {
        return switch (mail.kind()) {
            case AT_ONCE -> Optional.of(mail).filter(this::stillSeen);
            case TRIAL -> reader(mail).map(actor -> mail);
            case DIGEST ->
                reader(mail).flatMap(digests::write).map(digest -> mail.saying(digest.subject(), digest.lines()));
            case INVITATION, PASSWORD_LINK -> path(mail, address).map(mail::leadingTo);
        };
    }

    private boolean stillSeen(WaitingMail mail) {
        WaitingMail.About about = mail.about();
        return about == null
                || reader(mail)
                        .filter(actor -> sights.visible(actor, about.subjectKind(), List.of(about.subjectId()))
                                .contains(about.subjectId()))
                        .isPresent();
    }

    private Optional<Actor> reader(WaitingMail mail) {
        Long person = mail.personId();
        return person == null ? Optional.empty() : actors.find(person, mail.organisationId());
    }

    private Optional<String> path(WaitingMail mail, String address) {
        @Nullable Long link = mail.linkId();
        if (link == null) {
            return Optional.empty();
        }
        return mail.kind() == MailKind.INVITATION
                ? links.toInvitation(mail.organisationId(), link, address)
                : links.toNewPassword(mail.organisationId(), link, address);
    }
}
