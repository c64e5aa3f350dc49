package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice(
            new ProblemPages(List.of(), Clock.systemUTC()),
            mock(PageModel.class),
            new StaticListableBeanFactory().getBeanProvider(ElsewhereSource.class),
            mock(PageAbove.class));
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/invitation/s3cret");

    @Test
    void logsWhichPageFailedButNoSecretOfItsAddress(CapturedOutput log) throws Exception {
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/invitation/{token}");
        assertThat(advice.others(new IllegalStateException("broken"), request).getStatus())
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(log).contains("GET /invitation/{token} failed").doesNotContain("s3cret");
    }

    @Test
    void logsNoMoreThanTheFirstSegmentOfAnAddressThatNothingMatches(CapturedOutput log) throws Exception {
        advice.others(new IllegalStateException("broken"), request);
        assertThat(log).contains("GET /invitation/… failed").doesNotContain("s3cret");
    }

    @Test
    void answersTwoWhoTakeTheSameNameAtOnceWithAConflict(CapturedOutput log) {
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/admin/teams");
        assertThat(advice.taken(refusal("23505", "team"), request).getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(log).contains("GET /admin/teams refused by the database: ERROR: refused");
    }

    @Test
    void answersARuleAcrossRowsWithAConflict() {
        assertThat(advice.taken(refusal("23514", null), request).getStatus()).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void takesNoMistakeOfOursForAConflict(CapturedOutput log) {
        assertThat(advice.taken(refusal("23514", "team"), request).getStatus())
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(advice.taken(refusal("23502", "team"), request).getStatus())
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(log).contains("failed");
    }

    private static DataIntegrityViolationException refusal(String state, @Nullable String table) {
        String said = "SERROR\0C" + state + "\0Mrefused\0" + (table == null ? "" : "t" + table + "\0");
        return new DataIntegrityViolationException("insert …", new PSQLException(new ServerErrorMessage(said)));
    }
}
