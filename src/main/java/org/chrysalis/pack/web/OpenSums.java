package org.chrysalis.pack.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.support.web.Choice;
import org.springframework.validation.BindingResult;

/**
 * Sums of money in words that everybody who reads packs will read, also people who may not see money: asked about
 * beside their field, until they are taken out or their writer says that everybody may read them.
 */
final class OpenSums {

    /** The one answer to it. */
    static final List<Choice> ANSWER = List.of(Choice.message("true", "pack.sums.open"));

    private static final String MANY = "(?:\\s?(?:k|m|bn|thousand|million|billion)\\b)?";
    private static final String NUMBER = "\\d(?:[\\d,.]*\\d)?";
    private static final Pattern SUM = Pattern.compile(
            "(?:£|\\bGBP)\\s?" + NUMBER + MANY + "|\\b" + NUMBER + MANY + "\\s?(?:£|(?:GBP|pounds|quid)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private OpenSums() {}

    /** The first that a text names. */
    static Optional<String> in(String text) {
        Matcher found = SUM.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /**
     * Refuses a field that names one, unless it says what was saved in it before.
     *
     * @return whether it was refused
     */
    static boolean refused(BindingResult problems, String path, String typed, String saved) {
        Optional<String> sum = typed.equals(saved) ? Optional.empty() : in(typed);
        sum.ifPresent(named -> problems.rejectValue(path, "pack.sums.found", new Object[] {named}, null));
        return sum.isPresent();
    }
}
