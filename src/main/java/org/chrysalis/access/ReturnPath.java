package org.chrysalis.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where people go on after signing in: a path of this program and nothing else, whatever a link says. */
public final class ReturnPath {

    public static final String PARAMETER = "return";

    private static final int LONGEST = 1_000;

    private ReturnPath() {}

    /** The path as it was asked for, if it is one of ours, as a header may hold it; else the home page. */
    public static String safe(@Nullable String path) {
        return path != null && isOwn(path) ? URI.create(path).toASCIIString() : "/";
    }

    /** A page that was asked for, or the page that holds the form that was sent. */
    static @Nullable String of(HttpServletRequest request) {
        String asked = "GET".equals(request.getMethod()) ? pathAndQuery(request) : pathOf(request.getHeader("Referer"));
        return asked != null && isOwn(asked) && !asked.equals("/") ? asked : null;
    }

    private static String pathAndQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The address's host is not looked at: only its path is used, and that on our own host. */
    private static @Nullable String pathOf(@Nullable String address) {
        try {
            URI uri = new URI(address == null ? "" : address);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isOwn(String path) {
        if (path.length() > LONGEST || !path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
            return false;
        }
        try {
            URI uri = new URI(path);
            String plain = uri.getPath();
            return !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    // Someone in between may tidy such a path up, and then it is another one.
                    && !plain.contains("//")
                    && !plain.contains("..")
                    && !plain.startsWith("/sign-")
                    && plain.chars().noneMatch(c -> c < ' ' || c == '\\');
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
