package io.clientele.index.filter;

/** What customers who have ordered are ranked by; the higher, the better. */
public enum RfmMeasure {
    /** When the last order was, in milliseconds since 1970. */
    RECENCY,
    /** The number of orders. */
    FREQUENCY,
    /** What was spent, in hundredths of the currency's main unit. */
    MONETARY
}
