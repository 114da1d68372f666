package io.clientele.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Returns, with what TPC-DS left out put back. It prices a return at unit price times quantity, so either of quantity and amount gives the
 * other; where both are missing the whole line came back. Coupons are not refunded: nobody gets more than was paid.
 */
record Returns(ReturnColumns columns, Reasons reasons) {

    /** Null when the return is still to come, see {@link Dates#LAST_DAY}. */
    @Nullable
    SampleReturn read(Row row, SampleOrderLine sold) {
        LocalDate returnedOn = Dates.ofJulianDayIfKnown(row.number(columns.date()));
        if (returnedOn != null && returnedOn.isAfter(Dates.LAST_DAY)) return null;
        int quantity = quantity(row, sold);
        return new SampleReturn(quantity, amount(quantity, sold), returnedOn, reasons.of(row.number(columns.reason())));
    }

    private int quantity(Row row, SampleOrderLine sold) {
        Integer quantity = row.number(columns.quantity());
        if (quantity != null) return quantity;
        String amount = row.text(columns.amount());
        if (amount == null || sold.unitPrice().signum() == 0) return sold.quantity();
        return new BigDecimal(amount)
                .divide(sold.unitPrice(), RoundingMode.UNNECESSARY)
                .intValueExact();
    }

    private static BigDecimal amount(int quantity, SampleOrderLine sold) {
        return sold.unitPrice().multiply(BigDecimal.valueOf(quantity)).min(sold.amount());
    }
}
