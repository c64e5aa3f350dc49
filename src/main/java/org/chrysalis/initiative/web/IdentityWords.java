package org.chrysalis.initiative.web;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.web.Dates;
import org.chrysalis.support.web.IdentityBar;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the bar above every page of an initiative says of where it stands. */
@Component
class IdentityWords {

    private final MessageSource messages;
    private final Dates dates;

    IdentityWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    List<IdentityBar.Tag> tagsOf(InitiativeHeader initiative) {
        List<IdentityBar.Tag> tags = new ArrayList<>();
        tags.add(new IdentityBar.Tag(initiative.stageName(), initiative.ended() ? "grey" : null));
        tags.add(new IdentityBar.Tag(
                words("initiative.status." + key(initiative.status())), InitiativeWords.colour(initiative.status())));
        if (initiative.visibility() != Visibility.ORGANISATION) {
            tags.add(new IdentityBar.Tag(words("initiative.visible-to." + key(initiative.visibility())), "grey"));
        }
        return tags;
    }

    String factOf(InitiativeHeader initiative) {
        String since = dates.date(initiative.stageSince());
        if (initiative.ended()) {
            return words("initiative.frame.last-stage", since);
        }
        String stands = words("initiative.frame.since", since, initiative.visitCount());
        return initiative.pausedSince() == null
                ? stands
                : words("initiative.frame.paused", dates.date(initiative.pausedSince()), stands);
    }

    private static String key(Enum<?> constant) {
        return Kebab.of(constant);
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
