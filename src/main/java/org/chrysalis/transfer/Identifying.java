package org.chrysalis.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.support.PersonalData;
import org.chrysalis.support.PersonalData.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of a file looks as if it could identify a child, a young person or a family. To look takes many times as long as
 * to read the file, so it is done once, when the file comes, and kept with it: never the words, only where they stand.
 */
final class Identifying {

    private static final TypeReference<Map<String, List<Kind>>> FOUND = new TypeReference<>() {};

    private final Map<String, List<Kind>> found;
    private final boolean known;

    private Identifying(Map<String, List<Kind>> found, boolean known) {
        this.found = found;
        this.known = known;
    }

    /** Looks for it in whatever it is asked of. */
    static Identifying looking() {
        return new Identifying(new LinkedHashMap<>(), false);
    }

    /** Knows of a file what was found when somebody looked; looks where nobody did. */
    static Identifying read(@Nullable String kept, JsonMapper json) {
        return kept == null ? looking() : new Identifying(json.readValue(kept, FOUND), true);
    }

    /** All that was found so far. */
    String write(JsonMapper json) {
        return json.writeValueAsString(found);
    }

    /** Of what kinds it is, each once. */
    List<Kind> in(Sheet.Row row, Column column, String text) {
        String cell = row.number() + " " + column.name();
        if (known) {
            return found.getOrDefault(cell, List.of());
        }
        List<Kind> kinds = PersonalData.in(text).stream()
                .map(PersonalData.Found::kind)
                .distinct()
                .toList();
        if (!kinds.isEmpty()) {
            found.put(cell, kinds);
        }
        return kinds;
    }
}
