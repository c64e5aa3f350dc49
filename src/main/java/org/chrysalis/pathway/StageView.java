package org.chrysalis.pathway;

import java.util.List;

/**
 * A stage as a page may show it.
 *
 * @param ordinal says which stage comes before which; it is no number to show, because retired stages keep theirs
 * @param guidance paragraphs, parted by empty lines
 */
public record StageView(
        long id, int ordinal, Phase phase, String name, String purpose, String guidance, boolean retired, int version) {

    /** The guidance's paragraphs. */
    public List<String> guidanceParagraphs() {
        return guidance.isBlank() ? List.of() : List.of(guidance.strip().split("\\R\\s*\\R"));
    }
}
