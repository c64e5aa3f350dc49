package org.chrysalis.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.bean.override.BeanOverride;
import org.springframework.test.context.bean.override.mockito.MockitoResetTestExecutionListener;
import org.springframework.util.ReflectionUtils;

/**
 * All that listens to a test by Spring's own choice, but for what resets mocks: that one looks through every bean of the
 * program before and after each test, which was a thirtieth of what the tests asked of the processor. A test that has mocks takes
 * the usual ones back, as {@code SetUpTest} does; without that it is refused.
 */
public final class ListenersWithoutMocks implements TestExecutionListener {

    private static final List<TestExecutionListener> IN_ORDER = SpringFactoriesLoader.forDefaultResourceLocation()
            .load(TestExecutionListener.class, FailureHandler.handleMessage((missing, cause) -> {}))
            .stream()
            .filter(listener -> !(listener instanceof MockitoResetTestExecutionListener))
            .sorted(AnnotationAwareOrderComparator.INSTANCE)
            .toList();

    private static final List<TestExecutionListener> LAST_FIRST = new ArrayList<>(IN_ORDER);

    static {
        Collections.reverse(LAST_FIRST);
    }

    @FunctionalInterface
    private interface Step {
        void of(TestExecutionListener listener) throws Exception;
    }

    @Override
    public void beforeTestClass(TestContext test) throws Exception {
        refuseMocksIn(test.getTestClass());
        before(listener -> listener.beforeTestClass(test));
    }

    @Override
    public void prepareTestInstance(TestContext test) throws Exception {
        before(listener -> listener.prepareTestInstance(test));
    }

    @Override
    public void beforeTestMethod(TestContext test) throws Exception {
        before(listener -> listener.beforeTestMethod(test));
    }

    @Override
    public void beforeTestExecution(TestContext test) throws Exception {
        before(listener -> listener.beforeTestExecution(test));
    }

    @Override
    public void afterTestExecution(TestContext test) throws Exception {
        after(listener -> listener.afterTestExecution(test));
    }

    @Override
    public void afterTestMethod(TestContext test) throws Exception {
        after(listener -> listener.afterTestMethod(test));
    }

    @Override
    public void afterTestClass(TestContext test) throws Exception {
        after(listener -> listener.afterTestClass(test));
    }

    /** They would keep from one test to the next what they were told and what they saw. */
    static void refuseMocksIn(Class<?> test) {
        ReflectionUtils.doWithFields(test, field -> {
            if (AnnotatedElementUtils.hasAnnotation(field, BeanOverride.class)) {
                throw new IllegalStateException(test.getName()
                        + " has mocks that nobody resets: it needs @TestExecutionListeners as SetUpTest has");
            }
        });
    }

    private static void before(Step step) throws Exception {
        for (TestExecutionListener listener : IN_ORDER) {
            step.of(listener);
        }
    }

    /** The last to begin is the first to end, and what one of them throws keeps none of the others from ending. */
    private static void after(Step step) throws Exception {
        Exception thrown = null;
        for (TestExecutionListener listener : LAST_FIRST) {
            try {
                step.of(listener);
            } catch (Exception e) {
                if (thrown == null) {
                    thrown = e;
                } else {
                    thrown.addSuppressed(e);
                }
            }
        }
        if (thrown != null) {
            throw thrown;
        }
    }
}
