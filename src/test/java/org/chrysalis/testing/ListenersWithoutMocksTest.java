package org.chrysalis.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

class ListenersWithoutMocksTest {

    static class Mocking {

        @MockitoBean
        private Runnable mock;
    }

    static class HeirOfMocking extends Mocking {}

    static class Plain {

        private Runnable real;
    }

    @Test
    void refusesATestWhoseMocksNobodyWouldReset() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ListenersWithoutMocks.refuseMocksIn(Mocking.class))
                .withMessageContaining("mocks that nobody resets");
        assertThatIllegalStateException().isThrownBy(() -> ListenersWithoutMocks.refuseMocksIn(HeirOfMocking.class));
        assertThatCode(() -> ListenersWithoutMocks.refuseMocksIn(Plain.class)).doesNotThrowAnyException();
    }
}
