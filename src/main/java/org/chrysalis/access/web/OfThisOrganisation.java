package org.chrysalis.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.chrysalis.access.CurrentActor;
import org.chrysalis.access.FormOrganisation;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks once, before every controller, whether what is sent was written in the organisation where it would be done. */
@Component
class OfThisOrganisation implements HandlerInterceptor {

    /** What a person does for themselves or by a one-time link, whatever organisation they work in. */
    private static final List<String> OF_NONE = List.of(
            "/sign-in",
            "/sign-out",
            "/switch-organisation",
            "/account/sign-out-everywhere",
            "/account/password",
            "/set-up",
            "/pulse/",
            "/invitation/",
            "/new-password/");

    private final FormOrganisation forms;

    OfThisOrganisation(FormOrganisation forms) {
        this.forms = forms;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if ("POST".equals(request.getMethod()) && OF_NONE.stream().noneMatch(path::startsWith)) {
            CurrentActor.find().ifPresent(actor -> forms.require(actor, request));
        }
        return true;
    }
}
