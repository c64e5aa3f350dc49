package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason to look at an initiative, as a page shows it: one sentence with one link.
 *
 * @param reference of the initiative; empty for what concerns none
 * @param dueOn the day to which the sentence counts; overdue once past
 * @param path where the person acts, or reads of it who may not act: below the initiative's own page, where it may be
 *     empty; from the root where there is none, or where it begins with a slash
 */
public record AttentionItem(
        String reference,
        String name,
        String rule,
        LocalDate appearsOn,
        @Nullable LocalDate dueOn,
        String path,
        List<String> arguments) {

    /** Where to act. */
    public String href() {
        if (path.startsWith("/")) {
            return path;
        }
        if (reference.isEmpty()) {
            return "/" + path;
        }
        return "/initiatives/" + reference + (path.isEmpty() ? "" : "/" + path);
    }

    public boolean overdueOn(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
