package io.clientele.index.search;

import io.clientele.index.filter.IntRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What quintiles and groups mean until the next ranking. Each measure has four cut-offs that do not fall; a value above the first
 * is at least in the second quintile, and so on, and a value that equals a cut-off is below it.
 *
 * @param recency of the time of the last order, in milliseconds since 1970
 * @param frequency of the number of orders
 * @param monetary of lifetime spend, in hundredths of the main unit of money
 * @param groups in their order: a customer is in the first that fits
 */
public record Ranking(List<Long> recency, List<Long> frequency, List<Long> monetary, List<Group> groups) {

    public Ranking {
        recency = List.copyOf(recency);
        frequency = List.copyOf(frequency);
        monetary = List.copyOf(monetary);
        groups = List.copyOf(groups);
    }

    /** A named part of the ranking. Null asks nothing of a measure. */
    public record Group(
            String name,
            @Nullable IntRange recency,
            @Nullable IntRange frequency,
            @Nullable IntRange monetary) {}
}
