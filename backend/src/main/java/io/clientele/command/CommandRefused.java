package io.clientele.command;

/** A command that cannot be carried out. Its message is the sentence that the person at the terminal reads. */
public final class CommandRefused extends RuntimeException {

    public CommandRefused(String message) {
        super(message);
    }

    public CommandRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
