package org.chrysalis.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

/**
 * Reads from the reference in an address whose it is: it begins with the organisation's code, which never changes. A
 * number says nothing of that, so it may be of any other one.
 */
@Component
class OrganisationOfAddress implements ElsewhereSource {

    private static final Pattern REFERENCE = Pattern.compile("/initiatives/([A-Za-z]{2,5})-\\d+(/.*)?");

    /** Below the first part, so that it is of something: {@code /packs/3}, {@code /admin/teams/4/edit}. */
    private static final Pattern NUMBERED = Pattern.compile("/[a-z][a-z/-]*/\\d{1,18}(/.*)?");

    private final FormOrganisation organisations;

    OrganisationOfAddress(FormOrganisation organisations) {
        this.organisations = organisations;
    }

    @Override
    public List<Elsewhere> perhaps(HttpServletRequest request) {
        String path = path(request);
        if (!"GET".equals(request.getMethod()) || !NUMBERED.matcher(path).matches()) {
            return List.of();
        }
        return CurrentActor.presence()
                .filter(Presence::severalOrganisations)
                .map(presence -> organisations.others(presence.actor(), next(request, path)))
                .orElseGet(List::of);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String next(HttpServletRequest request, String path) {
        String query = request.getQueryString();
        return ReturnPath.safe(query == null ? path : path + "?" + query);
    }

    @Override
    public Optional<Elsewhere> elsewhere(HttpServletRequest request) {
        String path = path(request);
        Matcher named = REFERENCE.matcher(path);
        if (!"GET".equals(request.getMethod()) || !named.matches()) {
            return Optional.empty();
        }
        return CurrentActor.presence()
                .filter(Presence::severalOrganisations)
                .flatMap(presence -> organisations.withCode(
                        presence.actor(), named.group(1).toUpperCase(Locale.ROOT), next(request, path)));
    }
}
