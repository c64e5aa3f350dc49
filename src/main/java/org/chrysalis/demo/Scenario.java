package org.chrysalis.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The story as it was written: which initiatives there are, and what happened to each. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Scenario(LocalDate today, List<Told> initiatives) {

    /**
     * An initiative.
     *
     * @param moves day, stage and reason of each step, the start first
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(
            String ref,
            String name,
            String what,
            String novelty,
            String origin,
            String screen,
            String service,
            List<List<String>> moves,
            @Nullable String paused,

            @JsonProperty("pause_reason") @Nullable String pauseReason,

            @Nullable String ended,

            @JsonProperty("ended_why") @Nullable String endedWhy,

            @JsonProperty("ended_kind") @Nullable String endedKind,

            String learning) {}
}
