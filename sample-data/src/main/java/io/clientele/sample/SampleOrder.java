package io.clientele.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order, a web order or a store ticket. Amounts are US dollars.
 *
 * @param orderNumber unique over all channels, {@code S-000000001}, {@code W-…}, {@code C-…}
 * @param customerNumber of the {@link SampleCustomer} who pays
 * @param orderedAt TPC-DS date plus 23 years, 2021 to January 2026, its time of day read as UTC
 * @param store where it was bought; only STORE orders have one
 * @param lines at least one
 */
public record SampleOrder(
        String orderNumber,
        Channel channel,
        String customerNumber,
        Instant orderedAt,
        @Nullable SampleStore store,
        @Nullable String promotion,
        PaymentMethod paymentMethod,
        String currency,
        List<SampleOrderLine> lines) {

    /** What was paid for all lines, before returns. */
    public BigDecimal amount() {
        return lines.stream().map(SampleOrderLine::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
