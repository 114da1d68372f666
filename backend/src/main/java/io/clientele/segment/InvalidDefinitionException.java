package io.clientele.segment;

/** A saved segment that means nothing as things are. The message is a sentence that says which one, and why. */
final class InvalidDefinitionException extends RuntimeException {

    InvalidDefinitionException(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
