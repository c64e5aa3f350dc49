package org.chrysalis.initiative;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of an initiative is edited at one time. Each part has a version of its own, so that who edits the story is
 * not stopped by who adds a tag: it says what stood there when the form was shown.
 */
public enum EditPart {
    WORDS(
            "edit",
            details -> list(
                    details.name(), details.changeSought(), details.beneficiaries(), details.kind(), details.teamId())),
    STORY("edit/story", details -> list(details.story())),
    ORIGIN(
            "edit/origin",
            details -> list(
                    details.origin(),
                    details.originNote(),
                    details.originParts(),
                    details.earlierReference(),
                    details.earlierDifference())),
    NEW("edit/new", details -> list(details.lenses())),
    DRIVERS("edit/drivers", details -> list(details.drivers())),
    PEOPLE("edit/people", details -> list(ids(details.leads()), ids(details.members()))),
    TAGS("edit/tags", details -> list(details.tags())),
    STOPS("edit/if-it-stops", details -> list(details.ifItStops())),
    VISIBILITY("edit/visibility", details -> list(details.visibility()));

    private static final int DIGEST_BYTES = 16;

    private final String path;
    private final Function<InitiativeDetails, List<?>> content;

    EditPart(String path, Function<InitiativeDetails, List<?>> content) {
        this.path = path;
        this.content = content;
    }

    /** Below the initiative's own page. */
    public String path() {
        return path;
    }

    public String version(InitiativeDetails details) {
        return digest(content.apply(details));
    }

    private static List<Long> ids(List<InitiativeDetails.PersonName> people) {
        return people.stream().map(InitiativeDetails.PersonName::id).toList();
    }

    /** Two contents with one digest are not to be found: a shorter sum would let an edit pass for another. */
    private static String digest(List<?> content) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(sum, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static List<?> list(@Nullable Object... values) {
        return java.util.Arrays.stream(values).map(Objects::toString).toList();
    }
}
