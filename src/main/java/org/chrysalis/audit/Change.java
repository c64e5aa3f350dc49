package org.chrysalis.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field, before and after, in words that a person can read; neither where the trail tells only that it changed.
 *
 * @param field a message key's last part, in kebab-case: shown through {@code audit.field.<field>}
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {

    /** Collects the fields that differ; what stayed the same is left out. */
    public static Collector collect() {
        return new Collector();
    }

    public static final class Collector {

        private final List<Change> changes = new ArrayList<>();

        private Collector() {}

        public Collector field(String field, @Nullable Object before, @Nullable Object after) {
            String was = text(before);
            String is = text(after);
            if (!Objects.equals(was, is)) {
                changes.add(new Change(field, was, is));
            }
            return this;
        }

        public List<Change> list() {
            return List.copyOf(changes);
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null || value.toString().isBlank() ? null : value.toString();
        }
    }
}
