package io.clientele.sample;

import static io.trino.tpcds.column.CatalogReturnsColumn.CR_REASON_SK;
import static io.trino.tpcds.column.CatalogReturnsColumn.CR_RETURNED_DATE_SK;
import static io.trino.tpcds.column.CatalogReturnsColumn.CR_RETURN_AMOUNT;
import static io.trino.tpcds.column.CatalogReturnsColumn.CR_RETURN_QUANTITY;
import static io.trino.tpcds.column.StoreReturnsColumn.SR_REASON_SK;
import static io.trino.tpcds.column.StoreReturnsColumn.SR_RETURNED_DATE_SK;
import static io.trino.tpcds.column.StoreReturnsColumn.SR_RETURN_AMT;
import static io.trino.tpcds.column.StoreReturnsColumn.SR_RETURN_QUANTITY;
import static io.trino.tpcds.column.WebReturnsColumn.WR_REASON_SK;
import static io.trino.tpcds.column.WebReturnsColumn.WR_RETURNED_DATE_SK;
import static io.trino.tpcds.column.WebReturnsColumn.WR_RETURN_AMT;
import static io.trino.tpcds.column.WebReturnsColumn.WR_RETURN_QUANTITY;

import io.trino.tpcds.column.Column;

/** Where a returns table keeps what a return is made of. */
record ReturnColumns(Column date, Column reason, Column quantity, Column amount) {

    static ReturnColumns of(Channel channel) {
        return switch (channel) {
            case STORE -> new ReturnColumns(SR_RETURNED_DATE_SK, SR_REASON_SK, SR_RETURN_QUANTITY, SR_RETURN_AMT);
            case WEB -> new ReturnColumns(WR_RETURNED_DATE_SK, WR_REASON_SK, WR_RETURN_QUANTITY, WR_RETURN_AMT);
            case CATALOG -> new ReturnColumns(CR_RETURNED_DATE_SK, CR_REASON_SK, CR_RETURN_QUANTITY, CR_RETURN_AMOUNT);
        };
    }
}
