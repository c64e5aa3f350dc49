package org.chrysalis.pack;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the writer of a pack decides; everything else is worked out.
 *
 * @param since the first day of the period, where it is none of the usual ones
 * @param sections in the order of the pack
 * @param comment before all figures
 * @param comments on sections; one may stay here while its section is left out
 * @param asOf the day of which the figures are; none for the day on which it is published
 */
public record PackPlan(
        String title,
        PackScope scope,
        PackPeriod period,
        @Nullable LocalDate since,
        List<PackSection> sections,
        String comment,
        Map<PackSection, String> comments,
        @Nullable LocalDate asOf) {

    /** As long as the database lets a title be. */
    public static final int LONGEST_TITLE = 120;

    public static final int LONGEST_COMMENT = 2000;

    public PackPlan {
        sections = sections.stream().distinct().sorted().toList();
        comments = Map.copyOf(comments);
    }

    public PackPlan(
            String title,
            PackScope scope,
            PackPeriod period,
            @Nullable LocalDate since,
            List<PackSection> sections,
            String comment,
            Map<PackSection, String> comments) {
        this(title, scope, period, since, sections, comment, comments, null);
    }

    /** With the figures of a day. */
    public PackPlan asOf(@Nullable LocalDate day) {
        return new PackPlan(title, scope, period, since, sections, comment, comments, day);
    }

    String commentOn(PackSection section) {
        return comments.getOrDefault(section, "");
    }

    PackPlan withComments(Map<PackSection, String> changed) {
        Map<PackSection, String> all = new LinkedHashMap<>(comments);
        all.putAll(changed);
        all.values().removeIf(String::isBlank);
        return new PackPlan(title, scope, period, since, sections, comment, all, asOf);
    }

    /** What was written about sections that are left out is nobody's to read. */
    PackPlan withoutUnusedComments() {
        Map<PackSection, String> used = new LinkedHashMap<>(comments);
        used.keySet().retainAll(sections);
        return new PackPlan(title, scope, period, since, sections, comment, used, asOf);
    }

    /** What somebody may put into a pack who may not see money. */
    PackPlan withoutMoney() {
        Map<PackSection, String> open = new LinkedHashMap<>(comments);
        open.keySet().removeIf(PackSection::money);
        return new PackPlan(
                title,
                scope,
                period,
                since,
                sections.stream().filter(section -> !section.money()).toList(),
                comment,
                open,
                asOf);
    }
}
