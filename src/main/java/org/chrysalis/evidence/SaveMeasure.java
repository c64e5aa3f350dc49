package org.chrysalis.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a measure as it stands here.
 *
 * @param name what is measured; what matters to young people and families, in their words
 * @param askedBy who says that it matters, or who asks for it to be reported
 * @param better which way is better, where that can be said
 * @param baseline where it stood at the start
 * @param betterFor who gains when the figure goes the wanted way
 * @param worseFor who may lose by it
 * @param rhythm how often it is to be read; none where nobody is to be reminded
 * @param version of an edit; of no matter for a new one
 */
public record SaveMeasure(
        Frame frame,
        String name,
        String askedBy,
        String unit,
        @Nullable Better better,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineOn,
        @Nullable BigDecimal target,
        @Nullable LocalDate targetOn,
        String betterFor,
        String worseFor,
        @Nullable Rhythm rhythm,
        int version) {

    // Pages put the words of young people and families in quotation marks: those that were typed with them go.
    private static final Pattern QUOTED = Pattern.compile("[\"\\u201c](?<words>[^\"\\u201c\\u201d]+)[\"\\u201d]");

    public SaveMeasure {
        Matcher quoted = QUOTED.matcher(name);
        name = frame == Frame.MATTERS && quoted.matches()
                ? quoted.group("words").strip()
                : name;
    }

    /** By its name and no more, for who has a minute. */
    public static SaveMeasure named(Frame frame, String name) {
        return new SaveMeasure(frame, name, "", "", null, null, null, null, null, "", "", null, 0);
    }
}
