package io.clientele.index.search;

/** A question that the index could not answer exactly; better no number than a wrong one. */
public final class QuestionRefusedException extends RuntimeException {

    public QuestionRefusedException(String message) {
        super(message);
    }
}
