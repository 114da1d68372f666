package io.clientele.access;

/**
 * The steps in which counts are told, rounded down: what is smaller than one step is told as none, and no difference of two
 * counts tells a smaller one exactly.
 *
 * @param size 1 tells every count as it is
 */
public record CellSize(int size) {

    /** Every count as it is. */
    public static final CellSize EXACT = new CellSize(1);

    public CellSize {
        if (size < 1) {
            throw new IllegalArgumentException("A cell has at least one customer");
        }
    }

    public boolean isExact() {
        return size == 1;
    }

    /** What is told instead of the count. */
    public long told(long count) {
        return count - count % size;
    }

    /** Several roles add up: whoever may know more by one of them knows more. */
    CellSize finer(CellSize other) {
        return size <= other.size ? this : other;
    }
}
