package io.clientele.transfer;

/** A command that cannot be carried out. Its message is the sentence that the person at the terminal reads. */
final class CommandRefused extends RuntimeException {

    CommandRefused(String message) {
        super(message);
    }

    CommandRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
