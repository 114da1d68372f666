package io.clientele.customer;

/**
 * A customer is leaving the record, in the transaction that is under way. Whoever keeps rows of the customer hears this within
 * it and deletes them; what is forgotten holds the customer back by its foreign key.
 *
 * @param id never used again
 */
public record CustomerBuried(long id) {}
