package org.chrysalis.support.web;

import java.util.regex.Pattern;

/**
 * What people type where a number of people is too small to be handed over: partners write it in these words, or in
 * this sign. It is shown as "fewer than 5" whichever was typed.
 */
public final class FewPeople {

    /** What a small number is shown as. */
    public static final String WORDS = "fewer than 5";

    /** Also the one that text programs put before a number. */
    private static final String SPACE = "[\\s\u00A0\u202F]";

    /** Every way of saying it, for a constraint on a field. */
    public static final String REGEX =
            "(?i:(?:(?:fewer|less)" + SPACE + "+than|[<\uFF1C])" + SPACE + "*(?:5|five)(?:" + SPACE + "+people)?)";

    private static final Pattern SAID = Pattern.compile(REGEX);

    private FewPeople() {}

    /** Whether that was typed: "Fewer than five", "less than 5", "<5". */
    public static boolean said(String typed) {
        return SAID.matcher(typed).matches();
    }
}
