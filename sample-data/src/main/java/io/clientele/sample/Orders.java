package io.clientele.sample;

import io.trino.tpcds.Table;
import io.trino.tpcds.row.TableRow;
import java.util.List;
import java.util.stream.Stream;

/** The orders of one channel. */
record Orders(
        Channel channel,
        SalesTable sales,
        SalesColumns columns,
        OrderLines lines,
        Promotions promotions,
        Stores stores) {

    static Stream<SampleOrder> of(Channel channel, TpcdsTables tables) {
        Returns returns = new Returns(ReturnColumns.of(channel), Reasons.of(tables));
        Orders orders = new Orders(
                channel,
                SalesTable.of(channel, tables),
                SalesColumns.of(channel),
                OrderLines.of(tables.count(Table.ITEM), returns),
                Promotions.of(tables),
                Stores.of(tables));
        return Sequence.upTo(tables.count(SalesTable.name(channel)), orders::next);
    }

    private SampleOrder next(long key) {
        List<List<TableRow>> rows = sales.lines(key);
        OrderHead head = OrderHead.of(rows, columns);
        return new SampleOrder(
                Numbering.order(channel, key),
                channel,
                Numbering.customer(head.customer()),
                head.orderedAt(),
                stores.of(head.store()),
                promotions.of(head.promotion()),
                Payments.of(channel, key),
                Money.CURRENCY,
                rows.stream().map(lines::read).toList());
    }
}
