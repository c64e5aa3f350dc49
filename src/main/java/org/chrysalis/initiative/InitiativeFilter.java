package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chrysalis.pathway.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Which initiatives a list shows. Within one question any of the answers fits; all questions must fit. Empty lists
 * and nulls ask nothing. {@link FilterQuery} reads it from and writes it to the address of the list.
 *
 * @param q words that must all be found in the reference, the name, what it changes or whom it is for
 * @param mine whether the person asking leads it or is in its team
 * @param attention the name of an attention rule, or {@value #ANY} for any reason at all
 * @param sinceFrom the present visit began on this day or later
 * @param sinceTo the present visit began on this day or before
 * @param more answers to questions of other features, by the name of the {@link FilterQuestion}
 */
public record InitiativeFilter(
        String q,
        List<Long> stages,
        List<Phase> phases,
        List<Status> statuses,
        List<Long> teams,
        @Nullable Long lead,
        boolean mine,
        List<Kind> kinds,
        List<Origin> origins,
        List<Lens> lenses,
        List<Reach> reaches,
        @Nullable String theme,
        @Nullable String attention,
        List<Visibility> visibilities,
        @Nullable LocalDate sinceFrom,
        @Nullable LocalDate sinceTo,
        Map<String, String> more) {

    /** As many answers to one question as an address may carry. */
    static final int MOST_ANSWERS = 50;

    /** As long as words to search for may be. */
    public static final int LONGEST_SEARCH = 100;

    /** As long as an answer to a question of another feature may be: two days, two instants and what happened. */
    private static final int LONGEST_ANSWER = 300;

    private static final int LONGEST_NAME = 40;
    private static final int MOST_QUESTIONS = 10;

    /** Any reason for attention. */
    public static final String ANY = "any";

    public static final InitiativeFilter NONE = new InitiativeFilter(
            "", List.of(), List.of(), List.of(), List.of(), null, false, List.of(), List.of(), List.of(), List.of(),
            null, null, List.of(), null, null, Map.of());

    public InitiativeFilter {
        q = cut(q.strip(), LONGEST_SEARCH);
        stages = bounded(stages);
        phases = bounded(phases);
        statuses = bounded(statuses);
        teams = bounded(teams);
        kinds = bounded(kinds);
        origins = bounded(origins);
        lenses = bounded(lenses);
        reaches = bounded(reaches);
        visibilities = bounded(visibilities);
        theme = theme == null || theme.isBlank() ? null : cut(theme.strip().toLowerCase(java.util.Locale.ROOT), 40);
        more = more.entrySet().stream()
                .filter(entry -> entry.getKey().length() <= LONGEST_NAME
                        && !entry.getValue().isBlank())
                .limit(MOST_QUESTIONS)
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> cut(entry.getValue().strip(), LONGEST_ANSWER)));
        attention = attention == null || attention.isBlank() ? null : cut(attention, 60);
    }

    /** Whether it lets everything through. */
    public boolean asksNothing() {
        return equals(NONE);
    }

    /**
     * Whether it asks only what changes with an entry in the trail: not what the passing of time or a pulse changes.
     */
    public boolean asksTheRegisterAlone() {
        return attention == null && more.isEmpty();
    }

    /** The same without answers to questions of other features. */
    InitiativeFilter without(Collection<String> questions) {
        Map<String, String> others = more.entrySet().stream()
                .filter(entry -> !questions.contains(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return new InitiativeFilter(
                q,
                stages,
                phases,
                statuses,
                teams,
                lead,
                mine,
                kinds,
                origins,
                lenses,
                reaches,
                theme,
                attention,
                visibilities,
                sinceFrom,
                sinceTo,
                others);
    }

    /** {@code /initiatives} with these filters: where a figure leads that counts them. */
    public String href() {
        return FilterQuery.address("/initiatives", this).href();
    }

    private static <T> List<T> bounded(List<T> answers) {
        return answers.stream().distinct().limit(MOST_ANSWERS).toList();
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most);
    }
}
