package io.clientele.index.filter;

/** What happened with a customer once, or for the first or last time: on a day, or at an instant. */
public enum Occasion {
    FIRST_ORDER(false),
    LAST_ORDER(false),
    /** When the customer was last spoken to or written to. */
    LAST_CONTACT(false),
    /** When a contact point was last verified. */
    VERIFIED(false),
    /** The day when somebody became a customer. */
    ACQUIRED(true),
    /** The day when the membership began. */
    JOINED(true);

    private final boolean day;

    Occasion(boolean day) {
        this.day = day;
    }

    /** Whether it is known to the day only: then it is the same day in every time zone. */
    public boolean isDay() {
        return day;
    }

    /** The key of its condition in a filter, such as {@code lastOrder}. */
    public String key() {
        return Keys.of(this);
    }
}
