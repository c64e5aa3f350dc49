package org.chrysalis.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session's cookie. Behind TLS its name begins with {@code __Host-}, by which the browser promises that no other
 * host and no plain connection can have set it; without TLS browsers refuse such a name, so a plain one is used.
 */
class SessionCookies implements CookieSerializer {

    static final String PLAIN = "chrysalis";
    static final String SECURE = "__Host-chrysalis";

    private final CookieSerializer plain = cookie(PLAIN, false);
    private final CookieSerializer secure = cookie(SECURE, true);

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static CookieSerializer cookie(String name, boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
