package io.clientele.sample;

import io.trino.tpcds.row.CatalogSalesRow;
import io.trino.tpcds.row.StoreSalesRow;
import io.trino.tpcds.row.TableRow;
import io.trino.tpcds.row.WebSalesRow;
import io.trino.tpcds.type.Pricing;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Lines as TPC-DS priced them. Where it leaves out a quantity or a price, the line has the value that was drawn before: a line without an
 * amount is nothing that a shop could have sold.
 */
final class OrderLines {
    private final List<String> skus;
    private final Returns returns;

    private OrderLines(List<String> skus, Returns returns) {
        this.skus = skus;
        this.returns = returns;
    }

    static OrderLines of(long products, Returns returns) {
        List<String> skus =
                LongStream.rangeClosed(1, products).mapToObj(Numbering::sku).toList();
        return new OrderLines(skus, returns);
    }

    SampleOrderLine read(List<TableRow> rows) {
        return switch (rows.getFirst()) {
            case StoreSalesRow sale -> line(sale.getSsSoldItemSk(), sale.getSsPricing(), rows);
            case WebSalesRow sale -> line(sale.getWsItemSk(), sale.getWsPricing(), rows);
            case CatalogSalesRow sale -> line(sale.getCsSoldItemSk(), sale.getCsPricing(), rows);
            case TableRow other -> throw new IllegalArgumentException("Not a sale: " + other);
        };
    }

    private SampleOrderLine line(long itemKey, Pricing pricing, List<TableRow> rows) {
        BigDecimal unitPrice = Money.of(pricing.getSalesPrice());
        BigDecimal amount = Money.of(pricing.getNetPaid());
        SampleOrderLine sold = new SampleOrderLine(sku(itemKey), pricing.getQuantity(), unitPrice, amount, null);
        SampleReturn returned = rows.size() > 1 ? returns.read(Row.of(rows.get(1)), sold) : null;
        return returned == null ? sold : withReturn(sold, returned);
    }

    private String sku(long itemKey) {
        return skus.get((int) itemKey - 1);
    }

    private static SampleOrderLine withReturn(SampleOrderLine sold, SampleReturn returned) {
        return new SampleOrderLine(sold.sku(), sold.quantity(), sold.unitPrice(), sold.amount(), returned);
    }
}
