package org.chrysalis.initiative;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.chrysalis.support.Fingerprint;
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
                    details.earlierWords(),
                    details.earlierDifference())),
    NEW("edit/new", details -> list(details.lenses())),
    DRIVERS("edit/drivers", details -> list(details.drivers())),
    PEOPLE("edit/people", details -> list(ids(details.leads()), ids(details.members()))),
    TAGS("edit/tags", details -> list(details.tags())),
    STOPS("edit/if-it-stops", details -> list(details.ifItStops())),
    VISIBILITY("edit/visibility", details -> list(details.visibility()));

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
        return Fingerprint.of(content.apply(details));
    }

    private static List<Long> ids(List<InitiativeDetails.PersonName> people) {
        return people.stream().map(InitiativeDetails.PersonName::id).toList();
    }

    private static List<?> list(@Nullable Object... values) {
        return java.util.Arrays.stream(values).map(Objects::toString).toList();
    }
}
