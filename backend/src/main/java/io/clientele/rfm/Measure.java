package io.clientele.rfm;

/** What customers who have ordered are ranked by; the higher, the better. */
enum Measure {
    /** When the last order was, in milliseconds since 1970. */
    RECENCY,
    /** The number of orders. */
    FREQUENCY,
    /** What was spent, in hundredths of the currency's main unit. */
    MONETARY
}
