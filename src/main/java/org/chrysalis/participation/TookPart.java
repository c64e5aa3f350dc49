package org.chrysalis.participation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who took part and how many they were, as anybody may be shown it.
 *
 * @param who the groups
 * @param each how many of each; of none where they were counted together
 * @param together how many of all of them, from a time when groups were not counted apart
 */
public record TookPart(
        List<Who> who, Map<Who, HowMany> each, @Nullable HowMany together) {

    public static final TookPart NOBODY = new TookPart(List.of(), Map.of(), null);

    static TookPart of(Collection<Who> who, Map<Who, Integer> each, @Nullable Integer together) {
        Map<Who, HowMany> shown = new EnumMap<>(Who.class);
        each.forEach((group, people) -> shown.put(group, HowMany.of(people)));
        return new TookPart(
                who.stream().sorted().distinct().toList(), shown, together == null ? null : HowMany.of(together));
    }

    /**
     * As it will be once these numbers are saved, as far as it may be shown: a group that is left out keeps its number
     * if that is small, 0 takes it out, and where nothing is said people who were counted together stay so.
     */
    public TookPart after(Map<Who, Integer> said) {
        Map<Who, Integer> shown = new EnumMap<>(Who.class);
        each.forEach((group, people) -> shown.put(group, people.atLeast()));
        Map<Who, Integer> numbers = after(shown, said);
        return numbers.isEmpty() && together != null ? this : of(numbers.keySet(), numbers, null);
    }

    static Map<Who, Integer> after(Map<Who, Integer> recorded, Map<Who, Integer> said) {
        Map<Who, Integer> numbers = new EnumMap<>(Who.class);
        recorded.forEach((group, people) -> {
            if (HowMany.of(people).few()) {
                numbers.put(group, people);
            }
        });
        numbers.putAll(said);
        numbers.values().removeIf(people -> people == 0);
        return numbers;
    }

    /** Whether any group is counted by itself and so small that its number is not shown. */
    public boolean keepsAnyBack() {
        return each.values().stream().anyMatch(HowMany::few);
    }

    /** Whether so few of a group came that their number is not shown, and whoever edits is told how it stays. */
    public boolean keepsBack(String group) {
        HowMany people = each.get(Who.valueOf(group));
        return people != null && people.few();
    }
}
