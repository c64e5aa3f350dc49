package org.chrysalis.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One condition in two rounds; none where a round did not ask it.
 *
 * @param reworded whether it was asked in other words
 */
public record Compared(
        String name, @Nullable Spread earlier, @Nullable Spread later, boolean reworded) {

    /** How much higher the middle is now; none where it is not known of both. */
    public @Nullable Double difference() {
        return earlier == null || later == null || earlier.middle() == null || later.middle() == null
                ? null
                : later.middle() - earlier.middle();
    }

    /** In the order of the later round, and after it what only the earlier one asked. */
    static List<Compared> of(List<Spread> earlier, List<Spread> later) {
        Map<Long, Spread> before = earlier.stream().collect(Collectors.toMap(Spread::listed, Function.identity()));
        List<Compared> all = new ArrayList<>();
        for (Spread now : later) {
            Spread was = before.remove(now.listed());
            all.add(new Compared(
                    now.name(),
                    was,
                    now,
                    was != null
                            && !(was.name().equals(now.name())
                                    && was.explanation().equals(now.explanation()))));
        }
        earlier.stream()
                .filter(was -> before.containsKey(was.listed()))
                .forEach(was -> all.add(new Compared(was.name(), was, null, false)));
        return List.copyOf(all);
    }
}
