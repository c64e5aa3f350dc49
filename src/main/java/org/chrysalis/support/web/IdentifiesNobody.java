package org.chrysalis.support.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chrysalis.support.PersonalData.Kind;
import org.chrysalis.support.PersonalDataWords;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What of a form looks as if it could identify a child or a family, and whether the person who sent it has confirmed
 * that it identifies nobody. It lives as long as the request; the words that were found are shown to who typed them and
 * are kept nowhere else.
 */
public final class IdentifiesNobody {

    /** What the box of the page sends: the marks of what was confirmed. */
    public static final String PARAMETER = "identifiesNobody";

    static final String ATTRIBUTE = IdentifiesNobody.class.getName();

    /** As many as anybody reads; all must be confirmed. */
    private static final int MOST_SHOWN = 10;

    private static final int LENGTH_OF_MARK = 12;

    /** What was found, with some of what stands around it. */
    public record Item(Kind kind, String before, String words, String after) {

        public String messageKey() {
            return PersonalDataWords.messageKey(kind);
        }

        /** Tells whether a confirmation was about these words, and not about others. */
        private String mark() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest((kind + " " + words.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest).substring(0, LENGTH_OF_MARK);
            } catch (NoSuchAlgorithmException everyPlatformHasIt) {
                throw new IllegalStateException(everyPlatformHasIt);
            }
        }
    }

    private final Object form;
    private final List<Item> items;
    private final boolean confirmed;
    private final String kinds;
    private boolean kept;

    /** @param sent what the box sent; more than was found is no harm, because some may have been changed since */
    IdentifiesNobody(Object form, List<Item> items, String[] sent, String kinds) {
        this.form = form;
        this.items = items;
        this.kinds = kinds;
        Set<String> marks = new HashSet<>();
        for (String value : sent) {
            marks.addAll(Arrays.asList(value.split("\\.")));
        }
        this.confirmed = marks.containsAll(marks());
    }

    private Set<String> marks() {
        Set<String> marks = new LinkedHashSet<>();
        items.forEach(item -> marks.add(item.mark()));
        return marks;
    }

    public List<Item> getItems() {
        return items.subList(0, Math.min(items.size(), MOST_SHOWN));
    }

    public int getMore() {
        return Math.max(0, items.size() - MOST_SHOWN);
    }

    public String getValue() {
        return String.join(".", marks());
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    boolean isAbout(@Nullable Object shown) {
        return form == shown;
    }

    /**
     * What the text of this request was confirmed not to be, in words ("a telephone number"), once: the change that it
     * is saved with carries it into the history. None outside a request, and none where nothing was found.
     */
    public static Optional<String> takeConfirmed() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null
                || !(request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof IdentifiesNobody found)
                || !found.confirmed
                || found.kept) {
            return Optional.empty();
        }
        found.kept = true;
        return Optional.of(found.kinds);
    }
}
