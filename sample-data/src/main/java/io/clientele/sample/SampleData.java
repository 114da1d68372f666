package io.clientele.sample;

import java.util.List;
import java.util.stream.Stream;

/**
 * TPC-DS customers and purchases at a scale: 0.01 is 1,000 customers, 0.1 is 10,000, 1 is 100,000 with 5 million order lines. The same
 * scale yields the same data every time. Streams generate as they are read and hold one element; each may be read by its own thread.
 */
public final class SampleData {
    private final double scale;

    private SampleData(double scale) {
        this.scale = scale;
    }

    public static SampleData atScale(double scale) {
        return new SampleData(scale);
    }

    public double scale() {
        return scale;
    }

    public SampleCounts counts() {
        throw new UnsupportedOperationException();
    }

    /** Every product that an order line may name. */
    public List<SampleProduct> products() {
        throw new UnsupportedOperationException();
    }

    /** Customers by ascending key. */
    public Stream<SampleCustomer> customers() {
        throw new UnsupportedOperationException();
    }

    /** Orders of a channel by ascending order number. */
    public Stream<SampleOrder> orders(Channel channel) {
        throw new UnsupportedOperationException();
    }
}
