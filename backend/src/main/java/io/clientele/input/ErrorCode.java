package io.clientele.input;

/** Why a request was refused; clients find it as {@code extensions.code} of an error. */
public enum ErrorCode {
    VALIDATION,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    RATE_LIMITED,
    UNAVAILABLE
}
