package io.clientele.command;

import io.clientele.input.RequestRefused;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;

/** Puts what went wrong into one sentence; only what nobody foresaw comes with its stack trace. */
final class Failure {

    private Failure() {}

    static void tell(RuntimeException failure, PrintStream errors) {
        var sentence = sentence(failure);
        if (sentence.isPresent()) {
            errors.println("clientele: " + sentence.get());
            return;
        }
        errors.println("clientele: this was not foreseen; please report it:");
        failure.printStackTrace(errors);
    }

    static Optional<String> sentence(RuntimeException failure) {
        return switch (failure) {
            case CommandRefused refused -> Optional.ofNullable(refused.getMessage());
            case RequestRefused refused -> Optional.ofNullable(refused.getMessage());
            case UncheckedIOException broken ->
                Optional.of("A file could not be read or written: " + broken.getMessage());
            case BeanCreationException unmade -> setting(unmade).or(() -> database(unmade));
            default -> database(failure);
        };
    }

    /** Whatever can't be made for want of a setting says so. */
    private static Optional<String> setting(BeanCreationException unmade) {
        return unmade.getMostSpecificCause() instanceof IllegalStateException missing
                ? Optional.ofNullable(missing.getMessage())
                : Optional.empty();
    }

    private static Optional<String> database(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return Optional.of(sentence(refused));
            }
        }
        return Optional.empty();
    }

    /** Classes of SQLSTATE: 08 is the connection, 28 the sign-in. */
    private static String sentence(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("08")) {
            return "The database does not answer. Is it running, and is CLIENTELE_JDBC_URL right?";
        }
        if (state.startsWith("28")) {
            return "The database refuses the user. Are CLIENTELE_JDBC_USER and CLIENTELE_JDBC_PASSWORD right?";
        }
        return "The database refused: " + failure.getMessage();
    }
}
