package org.chrysalis.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.chrysalis.support.Sending;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartRequest;

/** Knows a form again by what was typed into it and chosen. */
@Component
class FormSending implements Sending {

    /** What belongs to one showing of the page, or says where to go on, and is no answer. */
    private static final Set<String> CARRIED =
            Set.of("_csrf", "submission", "then", "next", "seen", WrittenElsewhere.FIELD);

    @Override
    public byte @Nullable [] digest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes sent
                ? of(sent.getRequest().getParameterMap())
                : null;
    }

    @Override
    public byte @Nullable [] change() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes sent
                ? ofChange(sent.getRequest())
                : null;
    }

    private static byte @Nullable [] ofChange(HttpServletRequest request) {
        Map<String, String[]> fields = request.getParameterMap();
        if (!"POST".equals(request.getMethod())
                || request instanceof MultipartRequest
                || fields.keySet().stream().anyMatch(TypedText::isSecret)) {
            return null;
        }
        MessageDigest digest = sha256();
        add(digest, request.getRequestURI());
        // Another showing of a form that carries a token is another sending, whatever it says.
        add(digest, Objects.toString(request.getParameter(FreshToken.FIELD), ""));
        digest.update(of(fields));
        return digest.digest();
    }

    /** Each name and value behind its length, so that no two forms read the same. A password leaves no trace. */
    static byte[] of(Map<String, String[]> fields) {
        MessageDigest digest = sha256();
        new TreeMap<>(fields).forEach((name, values) -> {
            if (!CARRIED.contains(name) && !TypedText.isSecret(name)) {
                add(digest, name);
                for (String value : values) {
                    add(digest, value);
                }
                digest.update((byte) -1);
            }
        });
        return digest.digest();
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
