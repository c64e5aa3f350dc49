package org.chrysalis.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Administration;
import org.chrysalis.people.Permission;
import org.chrysalis.people.Presence;
import org.chrysalis.support.web.Navigation;
import org.chrysalis.support.web.PageChrome;
import org.chrysalis.support.web.PageChromeSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the layout who is signed in, where, and where they may go. Costs no query: the request has asked already. */
@Component
class Chrome implements PageChromeSource {

    private final Navigation navigation;

    private final Administration administration;

    Chrome(Navigation navigation, Administration administration) {
        this.navigation = navigation;
        this.administration = administration;
    }

    @Override
    public PageChrome chrome(HttpServletRequest request) {
        return CurrentActor.presence()
                .map(presence -> new PageChrome(
                        presence.organisationName(),
                        presence.actor().name(),
                        presence.severalOrganisations(),
                        navigation.itemsFor(request.getServletPath(), code -> may(presence.actor(), code)),
                        styles(presence),
                        presence.actor().may(Permission.MANAGE_SETTINGS),
                        presence.unread()))
                .orElseGet(PageChrome::signedOut);
    }

    private boolean may(Actor actor, String code) {
        return code.equals(Administration.ANY) ? administration.isFor(actor) : actor.reaches(Permission.valueOf(code));
    }

    /** The version makes the address change with the colour, so that browsers may keep the sheet for good. */
    private static @Nullable String styles(Presence presence) {
        return presence.styleVersion() == null
                ? null
                : "/organisation.css?v=" + presence.actor().organisationId() + "-" + presence.styleVersion();
    }
}
