package io.clientele.input;

import java.util.List;

/** A request that was refused before anything was written. Its message is what the sender reads. */
public final class RequestRefused extends RuntimeException {

    private final ErrorCode code;
    private final transient List<Problem> problems;

    public RequestRefused(ErrorCode code, String message) {
        super(message);
        this.code = code;
        this.problems = List.of();
    }

    public RequestRefused(ErrorCode code, List<Problem> problems) {
        super(summary(problems));
        this.code = code;
        this.problems = List.copyOf(problems);
    }

    /** A refusal of one argument. */
    public static RequestRefused argument(String path, String message) {
        return new RequestRefused(ErrorCode.VALIDATION, List.of(new Problem(path, message)));
    }

    public ErrorCode code() {
        return code;
    }

    /** What is wrong, place by place; empty when the message says it all. */
    public List<Problem> problems() {
        return problems;
    }

    private static String summary(List<Problem> problems) {
        var first = problems.getFirst();
        var rest = problems.size() == 1 ? "" : " (and %d more)".formatted(problems.size() - 1);
        return first.path() + ": " + first.message() + rest;
    }
}
