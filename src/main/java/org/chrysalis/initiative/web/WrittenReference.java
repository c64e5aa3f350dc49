package org.chrysalis.initiative.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Reference;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Leads who writes a reference in another way ("/initiatives/mar-1") to the page of the initiative, under its reference
 * as we write it. Only those who may see it: for others there is nothing, however it is written.
 */
@Component
class WrittenReference implements HandlerInterceptor {

    private static final Pattern ADDRESS = Pattern.compile("(/initiatives/)[^/]+(.*)");

    private final ObjectProvider<Initiatives> initiatives;

    /** @param initiatives when they are needed: this is there before the database is */
    WrittenReference(ObjectProvider<Initiatives> initiatives) {
        this.initiatives = initiatives;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String written = "GET".equals(request.getMethod()) ? reference(request) : null;
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        if (written == null || !address.matches()) {
            return true;
        }
        Optional<String> ours = Reference.read(written);
        if (ours.isEmpty() || ours.get().equals(written) || !isSeen(ours.get())) {
            return true;
        }
        String query = request.getQueryString();
        response.sendRedirect(address.group(1) + ours.get() + address.group(2) + (query == null ? "" : "?" + query));
        return false;
    }

    private static @Nullable String reference(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("reference") instanceof String reference
                ? reference
                : null;
    }

    private boolean isSeen(String reference) {
        Optional<Actor> actor = CurrentActor.find();
        if (actor.isEmpty()) {
            return false;
        }
        try {
            initiatives.getObject().open(actor.get(), reference);
            return true;
        } catch (NotFound none) {
            return false;
        }
    }
}
