package io.clientele.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The return of a line, whole or in part.
 *
 * @param quantity at least 1, at most what was bought
 * @param amount given back in US dollars, scale 2, at most what was paid
 * @param returnedOn until the end of January 2026; a later return has not happened and is left out
 * @param reason in words, such as {@code Did not fit}
 */
public record SampleReturn(
        int quantity,
        BigDecimal amount,
        @Nullable LocalDate returnedOn,
        @Nullable String reason) {}
