package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ChangedRisksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | No risk is new or over, and none was scored higher or lower.
            new 1 | 1 risk changed. It is new.
            new 2 | 2 risks changed. All are new.
            up 1, down 2 | 3 risks changed. 1 was scored higher. 2 were scored lower.
            closed 1, new 3, happened 1 | 5 risks changed. 3 are new. 1 happened. 1 is closed.
            withdrawn 1, opened 1 | 2 risks changed. 1 is looked at again. 1 was taken out, as it was entered by mistake.""")
    void saysOnlyWhatThereIs(String ways, String told) {
        ChangedRisks risks = new ChangedRisks(
                List.of(),
                Arrays.stream(ways.split(", "))
                        .filter(way -> !way.isEmpty())
                        .map(way -> way.split(" "))
                        .map(way -> new ChangedRisks.Way(way[0], Integer.parseInt(way[1])))
                        .toList());
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/portfolio");
        messages.setDefaultEncoding("UTF-8");
        assertThat(risks.findings().stream()
                        .map(finding -> messages.getMessage(finding.key(), finding.values(), Locale.UK))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(told);
    }
}
