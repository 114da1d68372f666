package io.clientele.access;

/** Which customers somebody may see at all. */
public sealed interface RowScope {

    /** All of them. */
    record Everyone() implements RowScope {}

    /** Those whose latest word on being shared with this client is yes. */
    record ConsentedTo(String clientId) implements RowScope {

        public ConsentedTo {
            if (clientId.isBlank()) {
                throw new IllegalArgumentException("Sharing needs the client that the customers consent to.");
            }
        }
    }
}
