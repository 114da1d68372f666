package io.clientele.mirror;

/** The index is not as the mirror left it; the message says what is wrong and how to mend it. */
final class MirrorBrokenException extends RuntimeException {

    MirrorBrokenException(String message) {
        super(message);
    }
}
