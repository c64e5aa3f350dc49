package org.chrysalis.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chrysalis.support.web.TypedText;
import org.chrysalis.support.web.WrittenElsewhere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A form that was sent after its session had ended. Its fields go with the person through signing in, and then they
 * send it again by a button: nothing is sent for them. Held are only forms that a browser says were sent from a page of
 * this program, without files, without passwords and not anonymous, up to {@value #LONGEST} characters.
 *
 * @param path where it was sent to, on this program
 */
public record HeldForm(String path, List<Field> fields) implements Serializable {

    /** One answer; a field with several has as many. */
    public record Field(String name, String value) implements Serializable {}

    static final int LONGEST = 60_000;

    /** Where a form that comes without a session is led to, and where it is sent again from. */
    public static final String SIGN_IN = "/sign-in/ended";

    public static final String SEND_AGAIN = "/sign-in/again";

    /** Of the request that is led to {@link #SIGN_IN}. */
    public static final String ATTRIBUTE = HeldForm.class.getName();

    /** A form with a field of this name is anonymous: it is typed again, and stands in no session beside a person. */
    public static final String ANONYMOUS = "anonymous";

    private static final String TOKEN = "_csrf";

    /** What the request carries, if it may be held. */
    static Optional<HeldForm> in(HttpServletRequest request) {
        return isFromHere(request) ? sent(request) : Optional.empty();
    }

    /**
     * Whether the browser says that a page of this program sent it. Over plain HTTP it says no more than the origin of
     * the page, or its address: that has to be the one to which the form was sent.
     */
    private static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        String page = origin == null ? request.getHeader("Referer") : origin;
        String address = request.getRequestURL().toString();
        String own =
                address.substring(0, address.length() - request.getRequestURI().length());
        return page != null && (page.equals(own) || page.startsWith(own + "/"));
    }

    /** The same of a request that brought its token, and so comes from a page of this program. */
    static Optional<HeldForm> sent(HttpServletRequest request) {
        String type = request.getContentType();
        if (!isAwaited(request)
                || !"POST".equals(request.getMethod())
                || type == null
                || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return Optional.empty();
        }
        List<Field> fields = request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals(TOKEN))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)))
                .toList();
        return checked(request.getRequestURI(), fields);
    }

    /** What a script sends by itself, such as a draft, is no form that a person waits for. */
    private static boolean isAwaited(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        String accepted = request.getHeader("Accept");
        return mode == null
                ? accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)
                : mode.equals("navigate");
    }

    /** What the sign-in form carried on, which anybody may have written. */
    public static Optional<HeldForm> carried(@Nullable String path, @Nullable String content) {
        if (path == null || content == null || content.isEmpty() || content.length() > 3 * LONGEST) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        try {
            for (String pair : content.split("&")) {
                int sign = pair.indexOf('=');
                if (sign > 0) {
                    fields.add(new Field(
                            URLDecoder.decode(pair.substring(0, sign), UTF_8),
                            URLDecoder.decode(pair.substring(sign + 1), UTF_8)));
                }
            }
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        return checked(path, fields);
    }

    private static Optional<HeldForm> checked(String path, List<Field> fields) {
        int length = fields.stream()
                .mapToInt(field -> field.name().length() + field.value().length())
                .sum();
        boolean secret = fields.stream()
                .anyMatch(field ->
                        TypedText.isSecret(field.name()) || field.name().equals(ANONYMOUS));
        return fields.stream().allMatch(field -> field.name().equals(WrittenElsewhere.FIELD))
                        || secret
                        || length > LONGEST
                        || !ReturnPath.safe(path).equals(path)
                ? Optional.empty()
                : Optional.of(new HeldForm(path, List.copyOf(fields)));
    }

    /** Its fields in one text, for the sign-in form to carry on. */
    public String content() {
        return fields.stream()
                .map(field -> URLEncoder.encode(field.name(), UTF_8) + "=" + URLEncoder.encode(field.value(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What of it the person wrote. */
    public List<String> texts() {
        Map<String, String[]> byName = new LinkedHashMap<>();
        for (Field field : fields) {
            byName.merge(field.name(), new String[] {field.value()}, HeldForm::both);
        }
        return TypedText.in(byName);
    }

    /** The organisation in which it was written, as its page said. */
    public Optional<String> organisation() {
        return fields.stream()
                .filter(field -> field.name().equals(WrittenElsewhere.FIELD))
                .map(Field::value)
                .findFirst();
    }

    /** Its fields without the organisation, which the page that sends it again gives it once more. */
    public List<Field> answers() {
        return fields.stream()
                .filter(field -> !field.name().equals(WrittenElsewhere.FIELD))
                .toList();
    }

    /** Whether a form waits in the session that was written in this organisation. */
    static boolean waits(HttpSession session, long organisationId) {
        return session.getAttribute(ATTRIBUTE) instanceof HeldForm held
                && held.organisation()
                        .filter(String.valueOf(organisationId)::equals)
                        .isPresent();
    }

    /** Kept until it is shown, in the session of who signed in. */
    public void keep(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** Takes what was kept: it is shown once. */
    public static Optional<HeldForm> take(HttpSession session) {
        Optional<HeldForm> kept = Optional.ofNullable((HeldForm) session.getAttribute(ATTRIBUTE));
        session.removeAttribute(ATTRIBUTE);
        return kept;
    }

    private static String[] both(String[] first, String[] second) {
        String[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
