package org.chrysalis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Of whatever fails, only the absence of the database makes it useless to ask again. */
class SessionMemoryTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void whatFailsForItsOwnSakeIsAskedAgain() throws Exception {
        during(() -> {
            fails(new IllegalStateException("not to be read"));
            assertThat(SessionMemory.isAway()).isFalse();
            fails(new IllegalStateException("not to be read"));
            assertThat(SessionMemory.asked(() -> "read")).isEqualTo("read");
        });
        assertThat(asked).hasValue(2);
    }

    @Test
    void aDatabaseThatIsAwayIsAskedOnce() throws Exception {
        during(() -> {
            fails(new DataAccessResourceFailureException("away"));
            assertThat(SessionMemory.isAway()).isTrue();
            fails(new DataAccessResourceFailureException("away"));
        });
        assertThat(asked).hasValue(1);
    }

    @Test
    void noneIsFoundForThePageThatSaysSoWhateverFailed() throws Exception {
        during(() -> fails(new IllegalStateException("not to be read")));
        request.setDispatcherType(DispatcherType.ERROR);
        during(() -> assertThat(SessionMemory.found("id", () -> {
                    throw new IllegalStateException("once more");
                }))
                .isNull());
    }

    private void fails(RuntimeException failure) {
        assertThatThrownBy(() -> SessionMemory.asked(() -> {
                    asked.incrementAndGet();
                    throw failure;
                }))
                .isInstanceOf(failure.getClass());
    }

    private void during(Runnable work) throws Exception {
        new SessionMemory().doFilter(request, new MockHttpServletResponse(), (same, answer) -> work.run());
    }
}
