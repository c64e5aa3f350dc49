package org.chrysalis.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.access.FormOrganisation;
import org.chrysalis.access.ReturnPath;
import org.chrysalis.people.Presence;
import org.chrysalis.support.web.Elsewhere;
import org.chrysalis.support.web.ElsewhereSource;
import org.springframework.stereotype.Component;

/** Reads from the reference in an address whose it is: it begins with the organisation's code, which never changes. */
@Component
class OrganisationOfAddress implements ElsewhereSource {

    private static final Pattern REFERENCE = Pattern.compile("/initiatives/([A-Za-z]{2,5})-\\d+(/.*)?");

    private final FormOrganisation organisations;

    OrganisationOfAddress(FormOrganisation organisations) {
        this.organisations = organisations;
    }

    @Override
    public Optional<Elsewhere> elsewhere(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher named = REFERENCE.matcher(path);
        if (!"GET".equals(request.getMethod()) || !named.matches()) {
            return Optional.empty();
        }
        String query = request.getQueryString();
        return CurrentActor.presence()
                .filter(Presence::severalOrganisations)
                .flatMap(presence -> organisations.withCode(
                        presence.actor(),
                        named.group(1).toUpperCase(Locale.ROOT),
                        ReturnPath.safe(query == null ? path : path + "?" + query)));
    }
}
