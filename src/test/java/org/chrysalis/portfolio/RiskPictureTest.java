package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class RiskPictureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0 | No current risks.
            0 | 1 | 1 current risk, not to people.
            1 | 0 | 1 current risk, to people.
            0 | 2 | 2 current risks, none of them to people.
            1 | 1 | 2 current risks, 1 of them to people.
            2 | 0 | 2 current risks, both of them to people.
            3 | 0 | 3 current risks, all of them to people.
            3 | 2 | 5 current risks, 3 of them to people.""")
    void saysHowManyOfThemAreToPeople(int toPeople, int others, String told) {
        RiskPicture risks = new RiskPicture(List.of(kind(1, true, toPeople), kind(2, false, others)), 0, 0, 0);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/portfolio");
        messages.setDefaultEncoding("UTF-8");
        assertThat(risks.findings())
                .singleElement()
                .extracting(finding -> messages.getMessage(finding.key(), finding.values(), Locale.UK))
                .isEqualTo(told);
    }

    private static RiskPicture.Kind kind(long id, boolean people, int current) {
        return new RiskPicture.Kind(id, "Kind", people, current, 0, 0, 0);
    }
}
