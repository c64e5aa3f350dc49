package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chrysalis.pathway.Phase;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

class FilterQueryTest {

    private static final InitiativeFilter FULL = new InitiativeFilter(
            "café & co",
            List.of(1L, 2L),
            List.of(Phase.SCALING),
            List.of(Status.ACTIVE, Status.PAUSED),
            List.of(3L),
            4L,
            true,
            List.of(Kind.INNOVATION),
            List.of(Origin.NEW),
            List.of(Lens.MODEL),
            List.of(Reach.INCREMENTAL),
            "warm hubs",
            "quiet",
            List.of(Visibility.NETWORK),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 2, 1),
            Map.of("risk", "PEOPLE", "funding-before", "2027-03-31"));

    @Test
    void readsBackWhatItWrites() {
        assertThat(FilterQuery.read(parameters(FULL.href()))).isEqualTo(FULL);
        assertThat(InitiativeFilter.NONE.href()).isEqualTo("/initiatives");
    }

    @Test
    void leavesOutWhatItDoesNotUnderstand() {
        assertThat(FilterQuery.read(Map.of(
                        "stage", new String[] {"x", "99999999999999999999"},
                        "status", new String[] {"FINISHED"},
                        "since-from", new String[] {"yesterday"},
                        "attention", new String[] {" "})))
                .isEqualTo(InitiativeFilter.NONE);
    }

    @Test
    void keepsAddressesWithinBounds() {
        String[] many = IntStream.range(0, 5_000).mapToObj(String::valueOf).toArray(String[]::new);
        InitiativeFilter filter = FilterQuery.read(Map.of("stage", many, "q", new String[] {"x".repeat(5_000)}));

        assertThat(filter.stages()).hasSize(50);
        assertThat(filter.q()).hasSize(100);
    }

    private static Map<String, String[]> parameters(String href) {
        Map<String, String[]> parameters = new java.util.HashMap<>();
        UriComponentsBuilder.fromUriString(href)
                .build()
                .getQueryParams()
                .forEach((name, values) -> parameters.put(
                        name,
                        values.stream()
                                .map(value ->
                                        java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8))
                                .toArray(String[]::new)));
        assertThat(Arrays.asList(parameters.keySet().toArray())).isNotEmpty();
        return parameters;
    }
}
