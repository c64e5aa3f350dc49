package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What screen readers say after a number in a table fits the number. */
class OneIsSaidAsOneTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            pipeline.times.of, time: X, times: X
            risks.current.of, current risk: X, current risks: X
            risks.high.of, high risk: X, high risks: X
            risks.unscored.of, risk not scored: X, risks not scored: X
            runway.sums.in, sum ending in the quarter X, sums ending in the quarter X
            flow.stays.over.in, visit to X over in the period, visits to X over in the period
            flow.rests.times.in, pause in X in the period, pauses in X in the period
            flow.causes.backs.of, move back that names it: X, moves back that name it: X
            flow.causes.endings.of, ending that names it: X, endings that name it: X
            split.time.of, day a week: X, days a week: X
            draws.days.from, day a week from X, days a week from X
            draws.unsaid.from, day a week from X of which nobody has said whether it is backfilled, days a week from X of which nobody has said whether it is backfilled
            draws.uncovered.from, day a week from X that nobody backfills, days a week from X that nobody backfills""")
    void saysOneAsOne(String key, String one, String several) {
        assertThat(said(key, 1)).isEqualTo(one);
        assertThat(said(key, 2)).isEqualTo(several);
        if (one.startsWith("day")) {
            assertThat(said(key, new BigDecimal("0.5"))).isEqualTo(several);
            assertThat(said(key, new BigDecimal("1.5"))).isEqualTo(several);
        }
    }

    private static String said(String key, Number number) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/portfolio");
        messages.setDefaultEncoding("UTF-8");
        return messages.getMessage("portfolio." + key, new Object[] {"X", number}, Locale.UK);
    }
}
