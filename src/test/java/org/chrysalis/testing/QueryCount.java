package org.chrysalis.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that reach the database while something is done, whichever library sends them. Import it
 * into a test's context; one test counts at a time.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QueryCount implements BeanPostProcessor {

    private static final List<String> SENT = Collections.synchronizedList(new ArrayList<>());

    /** Something that may fail. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** The statements that the action sent, in order; the session's own are left out. */
    public static List<String> during(Action action) throws Exception {
        SENT.clear();
        action.run();
        synchronized (SENT) {
            return SENT.stream()
                    .filter(sql -> !sql.toLowerCase(java.util.Locale.ROOT).contains("spring_session"))
                    .toList();
        }
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
                            SENT.add(sql);
                        }
                        return answer;
                    });
                }
                if ("createStatement".equals(method)) {
                    return proxy(Statement.class, (Statement) result, (call, given, answer) -> {
                        if (call.startsWith("execute") && given != null && given.length > 0) {
                            SENT.add(String.valueOf(given[0]));
                        }
                        return answer;
                    });
                }
                return result;
            });
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
