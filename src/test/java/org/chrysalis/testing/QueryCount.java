package org.chrysalis.testing;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that reach the database while something is done, or for one request, whichever library sends
 * them. Every test of the whole program has it; one test counts at a time.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QueryCount implements BeanPostProcessor {

    /** @param thread that sent it: what the program does by itself meanwhile is nobody's page */
    private record Sent(Thread thread, String request, String sql) {}

    private static final List<Sent> SENT = Collections.synchronizedList(new ArrayList<>());

    /** The method and path that this thread answers: a page in a browser asks for styles and pictures besides. */
    private static final ThreadLocal<String> ANSWERING = ThreadLocal.withInitial(() -> "");

    /** Something that may fail. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** The statements that the action sent in this thread, in order; the session's own are left out. */
    public static List<String> during(Action action) throws Exception {
        forget();
        action.run();
        return sent(each -> each.thread().equals(Thread.currentThread()));
    }

    /** From here on counting begins anew. */
    public static void forget() {
        SENT.clear();
    }

    /** What answering such requests sent since {@link #forget}; the session's own are left out. */
    public static List<String> answering(String method, String path) {
        return sent(each -> each.request().equals(method + " " + path));
    }

    private static List<String> sent(Predicate<Sent> which) {
        synchronized (SENT) {
            return SENT.stream()
                    .filter(which)
                    .map(Sent::sql)
                    .filter(sql -> !sql.toLowerCase(Locale.ROOT).contains("spring_session"))
                    .toList();
        }
    }

    @Bean
    static FilterRegistrationBean<Filter> whatIsAnswered() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            HttpServletRequest asked = (HttpServletRequest) request;
            ANSWERING.set(asked.getMethod() + " " + asked.getRequestURI());
            try {
                chain.doFilter(request, response);
            } finally {
                ANSWERING.remove();
            }
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Counting) ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return counting(super.getConnection());
        }

        private static Connection counting(Connection connection) {
            return proxy(Connection.class, connection, (method, arguments, result) -> {
                if (method.startsWith("prepare") && result instanceof PreparedStatement statement) {
                    String sql = (String) arguments[0];
                    return proxy(PreparedStatement.class, statement, (call, ignored, answer) -> {
                        if (call.startsWith("execute")) {
                            sends(sql);
                        }
                        return answer;
                    });
                }
                if ("createStatement".equals(method)) {
                    return proxy(Statement.class, (Statement) result, (call, given, answer) -> {
                        if (call.startsWith("execute") && given != null && given.length > 0) {
                            sends(String.valueOf(given[0]));
                        }
                        return answer;
                    });
                }
                return result;
            });
        }

        private static void sends(String sql) {
            SENT.add(new Sent(Thread.currentThread(), ANSWERING.get(), sql));
        }

        @FunctionalInterface
        private interface Watch {
            Object see(String method, Object[] arguments, Object result);
        }

        private static <T> T proxy(Class<T> type, T target, Watch watch) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        try {
                            return watch.see(method.getName(), arguments, method.invoke(target, arguments));
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
