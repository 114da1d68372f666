package io.clientele.index.search;

/** One key of a sort order. */
public record Sort(CustomerSort by, Direction direction) {

    public enum Direction {
        ASC,
        DESC
    }

    /** Whether the indexed value rises: the younger somebody is, the later the birth date. */
    boolean rises() {
        return (direction == Direction.ASC) != (by == CustomerSort.AGE);
    }
}
