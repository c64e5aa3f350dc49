package org.chrysalis.support;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one sentence that the program was told to stop while it started: what fails then, fails because everything is
 * being closed, and is no fault to be looked into.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class Stopping implements SpringBootExceptionReporter {

    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public boolean reportException(Throwable failure) {
        if (!inProgress()) {
            return false;
        }
        say();
        return awaitTheEnd();
    }

    /** Once, whoever notices first: what was being made may be stopped without anything failing. */
    static void say() {
        if (SAID.compareAndSet(false, true)) {
            // Not through the log, which may be closed by now.
            System.err.println("Chrysalis was told to stop before it was ready, and stops.");
        }
    }

    /** Whether the process is ending, for whatever reason. */
    private static boolean inProgress() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread());
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    /** Another thread is closing the program: this one would close it a second time, and complain that it cannot. */
    private static boolean awaitTheEnd() {
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            try {
                never.await();
            } catch (InterruptedException goesOn) {
                // The process is about to end, and this thread with it.
            }
        }
    }
}
