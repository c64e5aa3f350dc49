package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice(new ProblemPages(Clock.systemUTC()), mock(PageModel.class));
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
        var failure = new DataIntegrityViolationException("insert …", new SQLException("duplicate key"));
        assertThat(advice.taken(failure, request).getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(log).contains("GET /admin/teams refused by the database: duplicate key");
    }
}
