package io.clientele.benchmark.run;

import java.util.Arrays;
import java.util.Collection;

/** Measured values, in rising order. */
public record Series(double[] sorted) {

    public static Series of(Collection<? extends Number> values) {
        var sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        if (sorted.length == 0) throw new IllegalStateException("nothing was measured");
        return new Series(sorted);
    }

    public double median() {
        return percentile(50);
    }

    /** The least value that so many per cent of the values do not exceed. */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series && Arrays.equals(sorted, series.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }
}
