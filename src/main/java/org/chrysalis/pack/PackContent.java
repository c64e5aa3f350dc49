package org.chrysalis.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * What a pack says, in the words that it says it in: kept whole when the pack is published, so that neither a new
 * figure nor a new wording of the program changes a paper that a board has seen. The page, the PDF and the workbook
 * are three ways of showing the same content.
 *
 * @param edition of this form of content; readers of older packs go by it
 * @param organisation its name on the day
 * @param about the team or view that the figures are of; empty for the whole organisation
 * @param day on which "now" is
 * @param from first day of the period
 * @param to last day of the period
 * @param comment what its writer says before all figures; may be empty, may have several lines
 */
public record PackContent(
        int edition,
        String organisation,
        String about,
        LocalDate day,
        LocalDate from,
        LocalDate to,
        String comment,
        List<Part> parts) {

    /** The form that is written today. */
    public static final int EDITION = 1;

    /**
     * One section that was chosen.
     *
     * @param key stable, for anchors and sheets: {@code pipeline}
     * @param comment what the writer says about it; may be empty, may have several lines
     */
    public record Part(String key, String heading, String comment, List<Block> blocks) {}
}
