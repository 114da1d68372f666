package io.clientele.index.filter;

/** A filter that means nothing, told in the words of who made it: where it is wrong and why. */
public final class InvalidFilterException extends RuntimeException {

    private final String path;
    private final String reason;

    public InvalidFilterException(String path, String reason) {
        super(path + ": " + reason);
        this.path = path;
        this.reason = reason;
    }

    /** Where it is wrong, such as {@code filter.all[1].age}. */
    public String path() {
        return path;
    }

    /** Why it is wrong, such as {@code from 40 is above to 20}. */
    public String reason() {
        return reason;
    }
}
