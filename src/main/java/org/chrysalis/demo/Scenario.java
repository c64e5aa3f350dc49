package org.chrysalis.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The story as it was written: which initiatives there are, and what happened to each. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Scenario(LocalDate today, List<Told> initiatives) {

    /**
     * An initiative.
     *
     * @param moves day, stage and reason of each step, the start first
     * @param funding source, pounds, first and last day
     * @param protections what shelters it, first and last day (empty while it stands), how that stands
     * @param experiments question, how many and how long, what happened, what was decided
     * @param risks who or what bears it, the risk, how high, what is done about it
     * @param participation day, what people did, how many they were
     * @param partners who, and how strong the working relationship is
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

            String learning,
            List<List<String>> funding,
            List<List<String>> protections,
            List<List<String>> experiments,
            List<List<String>> risks,
            List<List<String>> participation,
            List<List<String>> partners) {

        Told {
            funding = Objects.requireNonNullElse(funding, List.of());
            protections = Objects.requireNonNullElse(protections, List.of());
            experiments = Objects.requireNonNullElse(experiments, List.of());
            risks = Objects.requireNonNullElse(risks, List.of());
            participation = Objects.requireNonNullElse(participation, List.of());
            partners = Objects.requireNonNullElse(partners, List.of());
        }
    }
}
