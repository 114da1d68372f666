package io.clientele.customer;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * A yearly income in whole units of the installation's currency.
 *
 * @param gte the lower bound, included
 * @param lt the upper bound, excluded; null when open
 */
public record IncomeBand(
        @Column("income_from") Integer gte,
        @Column("income_below") @Nullable Integer lt) {}
