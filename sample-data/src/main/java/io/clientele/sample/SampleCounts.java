package io.clientele.sample;

/**
 * What a scale yields, for a progress bar. Customers, products and orders are exact; lines are expected values, near one per cent from
 * the truth once a scale reaches 0.01.
 */
public record SampleCounts(
        long customers,
        long products,
        long storeOrders,
        long webOrders,
        long catalogOrders,
        long storeLines,
        long webLines,
        long catalogLines) {

    public long orders() {
        return storeOrders + webOrders + catalogOrders;
    }

    public long orders(Channel channel) {
        return switch (channel) {
            case STORE -> storeOrders;
            case WEB -> webOrders;
            case CATALOG -> catalogOrders;
        };
    }

    public long lines() {
        return storeLines + webLines + catalogLines;
    }

    public long lines(Channel channel) {
        return switch (channel) {
            case STORE -> storeLines;
            case WEB -> webLines;
            case CATALOG -> catalogLines;
        };
    }
}
