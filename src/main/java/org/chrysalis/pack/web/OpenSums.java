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
    /** Thousands are parted by commas or by spaces; a year before them is no part of it. */
    private static final String NUMBER = "(?:\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+\\b|\\d(?:[\\d,.]*\\d)?)";

    private static final String WORD =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
                    + "|hundred|thousand|million|billion)";
    private static final String IN_WORDS = WORD + "(?:(?:[\\s-]|\\sand\\s)" + WORD + ")*";
    /** Thousands without a currency are money where no other thing that is counted follows: 25k steps are none. */
    private static final String THOUSANDS =
            NUMBER + "\\s?k\\b(?=\\s*(?:$|[.,;:!?)]|(?:a|an|per|each|of|for|from|to|in|on|by"
                    + "|at|is|was|were|has|had|and|or|more|less|short|over|under|until|this|next|last|grant|budget|savings?|costs?"
                    + "|funding|shortfall|gap|overspend|underspend|spend|spent)\\b))";

    private static final Pattern SUM = Pattern.compile(
            "(?:£|\\bGBP)\\s?" + NUMBER + MANY
                    + "|\\b(?:" + NUMBER + MANY + "|" + IN_WORDS + ")\\s?(?:£|(?:GBP|pounds|quid)\\b)"
                    + "|\\b" + THOUSANDS,
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
