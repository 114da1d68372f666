package io.clientele.sample;

import io.trino.tpcds.Table;
import java.util.List;
import java.util.stream.Stream;

/**
 * TPC-DS customers and purchases at a scale: 0.01, the least there is, has 1,000 customers, 0.1 has 10,000, 1 has 100,000 and 5,041,336
 * order lines. A smaller scale counts as 0.01. The same scale yields the same data every time. Streams generate as they are read and hold
 * one element; each may be read by its own thread.
 */
public final class SampleData {
    /** A ticket or a web order has 8 to 16 lines, a catalogue order 4 to 14, evenly spread. */
    private static final int LINES_AN_ORDER = 12;

    private static final int LINES_A_CATALOG_ORDER = 9;

    private final TpcdsTables tables;

    private SampleData(TpcdsTables tables) {
        this.tables = tables;
    }

    /**
     * Sample data at a TPC-DS scale factor.
     *
     * @throws IllegalArgumentException if the scale is not above 0 and at most 100,000
     */
    public static SampleData atScale(double scale) {
        if (!(scale > 0 && scale <= 100_000)) {
            throw new IllegalArgumentException("A scale must be above 0 and at most 100,000, but was " + scale);
        }
        return new SampleData(TpcdsTables.atScale(scale));
    }

    public SampleCounts counts() {
        long store = tables.count(Table.STORE_SALES);
        long web = tables.count(Table.WEB_SALES);
        long catalog = tables.count(Table.CATALOG_SALES);
        return new SampleCounts(
                tables.count(Table.CUSTOMER),
                tables.count(Table.ITEM),
                store,
                web,
                catalog,
                store * LINES_AN_ORDER,
                web * LINES_AN_ORDER,
                catalog * LINES_A_CATALOG_ORDER);
    }

    /** Every product that an order line may name. */
    public List<SampleProduct> products() {
        return Products.of(tables);
    }

    /** Customers by ascending key. */
    public Stream<SampleCustomer> customers() {
        return Customers.of(tables);
    }

    /** Orders of a channel by ascending order number; their days are in no order. */
    public Stream<SampleOrder> orders(Channel channel) {
        return Orders.of(channel, tables);
    }
}
