package io.clientele.index.document;

/** Facts that the index cannot hold exactly. The message says what is wrong without saying anything about the person. */
public final class UnindexableCustomerException extends RuntimeException {

    public UnindexableCustomerException(String message) {
        super(message);
    }
}
