package org.chrysalis.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads whoever is not signed in to the sign-in page and, after it, back to what they asked for. A form sent from a
 * page whose session has ended goes the same way: its token is of no use any more, and "forbidden" would be the
 * wrong thing to say. One from the page of a one-time link leads to that page again.
 */
@Component
class SignInRedirect implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Pages of a one-time link: whoever has one may have no account, so that there is nothing to sign in to. */
    private static final List<String> OF_A_LINK = List.of("/pulse/", "/invitation/", "/new-password/");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException, ServletException {
        if (problem instanceof SessionEnded && isOfALink(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getRequestURI() + "?ended");
            return;
        }
        Optional<HeldForm> held = HeldForm.in(request);
        if (held.isPresent()) {
            // Shown in the place of the answer: what was typed goes on to the sign-in form, and into no session.
            request.setAttribute(HeldForm.ATTRIBUTE, held.get());
            request.getRequestDispatcher(HeldForm.SIGN_IN).forward(request, response);
            return;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getContextPath() + "/sign-in");
        String path = ReturnPath.of(request);
        if (path != null) {
            address.queryParam(ReturnPath.PARAMETER, "{path}");
        }
        if (!"GET".equals(request.getMethod())) {
            address.queryParam("ended");
        }
        String target = path == null
                ? address.build().toUriString()
                : address.encode().buildAndExpand(path).toUriString();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", target);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException, ServletException {
        if (problem instanceof CsrfException && CurrentActor.find().isEmpty()) {
            commence(request, response, new SessionEnded());
        } else if (problem instanceof CsrfException && isHeld(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + HeldForm.SEND_AGAIN);
        } else {
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, problem);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOfALink(HttpServletRequest request) {
        String page = request.getRequestURI().substring(request.getContextPath().length());
        return OF_A_LINK.stream().anyMatch(page::startsWith);
    }

    /** Who signed in again in another window sends the form with a token of the session before. */
    private static boolean isHeld(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<HeldForm> held = session == null ? Optional.empty() : HeldForm.in(request);
        held.ifPresent(form -> form.keep(session));
        return held.isPresent();
    }

    private static final class SessionEnded extends AuthenticationException {
        SessionEnded() {
            super("the session ended before the form was sent");
        }
    }
}
