package io.clientele.sample;

import io.trino.tpcds.Table;
import io.trino.tpcds.row.TableRow;
import io.trino.tpcds.row.generator.CatalogReturnsRowGenerator;
import io.trino.tpcds.row.generator.CatalogSalesRowGenerator;
import io.trino.tpcds.row.generator.RowGenerator;
import io.trino.tpcds.row.generator.RowGeneratorResult;
import io.trino.tpcds.row.generator.StoreReturnsRowGenerator;
import io.trino.tpcds.row.generator.StoreSalesRowGenerator;
import io.trino.tpcds.row.generator.WebReturnsRowGenerator;
import io.trino.tpcds.row.generator.WebSalesRowGenerator;
import java.util.ArrayList;
import java.util.List;

/** The sales of a channel. TPC-DS counts orders as the rows of a sales table and makes several lines out of each. */
record SalesTable(TpcdsTables tables, RowGenerator sales, RowGenerator returns) {

    static SalesTable of(Channel channel, TpcdsTables tables) {
        return switch (channel) {
            case STORE -> new SalesTable(tables, new StoreSalesRowGenerator(), new StoreReturnsRowGenerator());
            case WEB -> new SalesTable(tables, new WebSalesRowGenerator(), new WebReturnsRowGenerator());
            case CATALOG -> new SalesTable(tables, new CatalogSalesRowGenerator(), new CatalogReturnsRowGenerator());
        };
    }

    static Table name(Channel channel) {
        return switch (channel) {
            case STORE -> Table.STORE_SALES;
            case WEB -> Table.WEB_SALES;
            case CATALOG -> Table.CATALOG_SALES;
        };
    }

    /** The lines of the next order, each the sales row and, if the line came back, the returns row. */
    List<List<TableRow>> lines(long orderKey) {
        List<List<TableRow>> lines = new ArrayList<>(16);
        RowGeneratorResult line;
        do {
            line = sales.generateRowAndChildRows(orderKey, tables.session(), null, returns);
            lines.add(line.getRowAndChildRows());
        } while (!line.shouldEndRow());
        sales.consumeRemainingSeedsForRow();
        returns.consumeRemainingSeedsForRow();
        return lines;
    }
}
