package io.clientele.graphql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An exception as it may stand in a log: where it came from, without its message, which may quote a customer's data. */
final class WithoutValues extends RuntimeException {

    WithoutValues(Throwable original) {
        super(describe(original), cause(original), false, true);
        setStackTrace(original.getStackTrace());
    }

    private static String describe(Throwable original) {
        var name = original.getClass().getName();
        return original instanceof SQLException sql
                ? "%s (%s, %d)".formatted(name, sql.getSQLState(), sql.getErrorCode())
                : name;
    }

    private static @Nullable Throwable cause(Throwable original) {
        return original.getCause() == null ? null : new WithoutValues(original.getCause());
    }
}
