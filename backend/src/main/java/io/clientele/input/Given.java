package io.clientele.input;

import org.jspecify.annotations.Nullable;

/**
 * A field of a change: absent keeps what is there, null clears it, a value replaces it.
 *
 * @param present whether the sender mentioned the field
 */
public record Given<T>(boolean present, @Nullable T value) {

    private static final Given<?> ABSENT = new Given<>(false, null);

    @SuppressWarnings("unchecked")
    public static <T> Given<T> absent() {
        return (Given<T>) ABSENT;
    }

    public static <T> Given<T> of(@Nullable T value) {
        return new Given<>(true, value);
    }

    /** What the field is after the change. */
    public @Nullable T or(@Nullable T current) {
        return present ? value : current;
    }
}
