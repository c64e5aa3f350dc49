package org.chrysalis.support.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.chrysalis.support.Sending;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Knows a form again by what was typed into it and chosen. */
@Component
class FormSending implements Sending {

    /** What belongs to one showing of the page, or says where to go on, and is no answer. */
    private static final Set<String> CARRIED =
            Set.of("_csrf", "submission", "then", "next", "seen", WrittenElsewhere.FIELD);

    private static final String KNOWN = FormSending.class.getName();

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

    /** Asked for each entry that a change leaves in the trail, worked out once. */
    private static byte @Nullable [] ofChange(HttpServletRequest request) {
        Map<String, String[]> fields = request.getParameterMap();
        if (!"POST".equals(request.getMethod()) || fields.keySet().stream().anyMatch(TypedText::isSecret)) {
            return null;
        }
        if (request.getAttribute(KNOWN) instanceof byte[] known) {
            return known;
        }
        MessageDigest digest = sha256();
        add(digest, request.getRequestURI());
        // Another showing of a form that carries a token is another sending, whatever it says.
        String token = Objects.toString(request.getParameter(FreshToken.FIELD), "");
        add(digest, token);
        digest.update(of(fields));
        try {
            addFiles(digest, request, token.isEmpty());
        } catch (IOException | ServletException unreadable) {
            return null;
        }
        byte[] change = digest.digest();
        request.setAttribute(KNOWN, change);
        return change;
    }

    /**
     * The same words with another file are another form. Where a token tells its showings apart, what is in a file is
     * read by whoever takes it, who compares it: a large one is not read here a second time.
     */
    private static void addFiles(MessageDigest digest, HttpServletRequest request, boolean read)
            throws IOException, ServletException {
        if (!StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")) {
            return;
        }
        for (Part part : request.getParts()) {
            if (part.getSubmittedFileName() != null) {
                add(digest, part.getName());
                add(digest, part.getSubmittedFileName());
                add(digest, String.valueOf(part.getSize()));
                if (read) {
                    read(part, digest);
                }
            }
        }
    }

    private static void read(Part part, MessageDigest digest) throws IOException {
        try (InputStream content = new DigestInputStream(part.getInputStream(), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
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
