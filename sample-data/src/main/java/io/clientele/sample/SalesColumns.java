package io.clientele.sample;

import static io.trino.tpcds.column.CatalogSalesColumn.CS_BILL_CUSTOMER_SK;
import static io.trino.tpcds.column.CatalogSalesColumn.CS_PROMO_SK;
import static io.trino.tpcds.column.CatalogSalesColumn.CS_SOLD_DATE_SK;
import static io.trino.tpcds.column.CatalogSalesColumn.CS_SOLD_TIME_SK;
import static io.trino.tpcds.column.StoreSalesColumn.SS_CUSTOMER_SK;
import static io.trino.tpcds.column.StoreSalesColumn.SS_PROMO_SK;
import static io.trino.tpcds.column.StoreSalesColumn.SS_SOLD_DATE_SK;
import static io.trino.tpcds.column.StoreSalesColumn.SS_SOLD_TIME_SK;
import static io.trino.tpcds.column.StoreSalesColumn.SS_STORE_SK;
import static io.trino.tpcds.column.WebSalesColumn.WS_BILL_CUSTOMER_SK;
import static io.trino.tpcds.column.WebSalesColumn.WS_PROMO_SK;
import static io.trino.tpcds.column.WebSalesColumn.WS_SOLD_DATE_SK;
import static io.trino.tpcds.column.WebSalesColumn.WS_SOLD_TIME_SK;

import io.trino.tpcds.column.Column;
import org.jspecify.annotations.Nullable;

/** Where a sales table keeps what all lines of an order share. */
record SalesColumns(
        Column date,
        Column time,
        Column customer,
        Column promotion,
        @Nullable Column store) {

    static SalesColumns of(Channel channel) {
        return switch (channel) {
            case STORE -> new SalesColumns(SS_SOLD_DATE_SK, SS_SOLD_TIME_SK, SS_CUSTOMER_SK, SS_PROMO_SK, SS_STORE_SK);
            case WEB -> new SalesColumns(WS_SOLD_DATE_SK, WS_SOLD_TIME_SK, WS_BILL_CUSTOMER_SK, WS_PROMO_SK, null);
            case CATALOG -> new SalesColumns(CS_SOLD_DATE_SK, CS_SOLD_TIME_SK, CS_BILL_CUSTOMER_SK, CS_PROMO_SK, null);
        };
    }
}
