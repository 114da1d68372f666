package io.clientele.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what an application prepares: SELECTs over customers' tables, and all that is about sessions. */
public final class StatementCounter implements BeanPostProcessor {

    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger ofSessions = new AtomicInteger();

    /** How many since the last time somebody asked. */
    public int taken() {
        return statements.getAndSet(0);
    }

    /** How many there were about sessions since the last time somebody asked. */
    public int ofSessions() {
        return ofSessions.getAndSet(0);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            var connection = super.getConnection();
            InvocationHandler counting = (proxy, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) {
                    count((String) arguments[0]);
                }
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                }
            };
            return (Connection)
                    Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, counting);
        }

        private void count(String sql) {
            var thread = Thread.currentThread().getName();
            if (sql.contains("SPRING_SESSION") && !thread.startsWith("spring-session-")) {
                ofSessions.incrementAndGet();
            } else if (isRead(sql, thread)) {
                statements.incrementAndGet();
            }
        }

        /** The relay, the watch and the sessions work in the background and do not count. */
        private static boolean isRead(String sql, String thread) {
            return !thread.startsWith("mirror-relay")
                    && !thread.startsWith("scheduling")
                    && !sql.contains("mirror_")
                    && !sql.contains("SPRING_SESSION")
                    && !sql.contains("access_");
        }
    }
}
