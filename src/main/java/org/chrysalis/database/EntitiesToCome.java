package org.chrysalis.database;

import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Reads the entities once the embedded database is there. Where it does not come, whoever needs an entity is told why;
 * what is only closed, because the program ends, has nothing to close and complains of nothing.
 */
final class EntitiesToCome extends SimpleAsyncTaskExecutor {

    private final transient ComingPostgres coming;

    EntitiesToCome(ComingPostgres coming) {
        super("entities-");
        this.coming = coming;
    }

    @Override
    public <T> Future<T> submit(Callable<T> reading) {
        return super.submit(() -> {
            try {
                coming.take();
            } catch (StartRefused refused) {
                return none(refused);
            }
            return reading.call();
        });
    }

    /** It is handed nothing but the reading of a session factory. */
    @SuppressWarnings("unchecked")
    private static <T> T none(StartRefused refused) {
        return (T) Proxy.newProxyInstance(
                SessionFactory.class.getClassLoader(),
                new Class<?>[] {SessionFactory.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "close" -> null;
                    case "isOpen" -> false;
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> "no entities: " + refused.getMessage();
                    default -> throw refused;
                });
    }
}
