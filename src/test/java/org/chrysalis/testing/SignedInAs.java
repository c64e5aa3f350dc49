package org.chrysalis.testing;

import com.microsoft.playwright.BrowserContext;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chrysalis.access.TestSessions;
import org.chrysalis.people.Actor;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Sends a request as somebody, with a session in the database and its cookie: what they may do is read by the real
 * security, so a deactivated actor is refused here too. Forms need {@code .with(csrf())} beside it.
 */
public final class SignedInAs {

    private SignedInAs() {}

    /** For MockMvc: {@code mvc.perform(get("/initiatives").with(signedInAs(actor)))}. */
    public static RequestPostProcessor signedInAs(Actor actor) {
        return request -> {
            ApplicationContext context =
                    WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
            String value = TestSessions.begin(context, actor.personId(), actor.organisationId());
            return withCookie(request, new Cookie(TestSessions.COOKIE, value));
        };
    }

    /** For a browser: from now on this window is signed in. */
    public static void signIn(ApplicationContext context, BrowserContext window, Actor actor) {
        window.addCookies(List.of(new com.microsoft.playwright.options.Cookie(
                        TestSessions.COOKIE, TestSessions.begin(context, actor.personId(), actor.organisationId()))
                .setDomain("localhost")
                .setPath("/")));
    }

    private static MockHttpServletRequest withCookie(MockHttpServletRequest request, Cookie cookie) {
        List<Cookie> cookies = new ArrayList<>();
        if (request.getCookies() != null) {
            cookies.addAll(Arrays.asList(request.getCookies()));
        }
        cookies.add(cookie);
        request.setCookies(cookies.toArray(Cookie[]::new));
        return request;
    }
}
