package io.clientele.sample;

import static io.trino.tpcds.column.StoreColumn.S_STORE_ID;

import io.trino.tpcds.Table;
import io.trino.tpcds.row.StoreRow;
import io.trino.tpcds.row.generator.StoreRowGenerator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shops, by store key. */
record Stores(List<SampleStore> stores) {

    static Stores of(TpcdsTables tables) {
        return new Stores(tables.rows(Table.STORE, new StoreRowGenerator())
                .map(StoreRow.class::cast)
                .map(Stores::store)
                .toList());
    }

    @Nullable
    SampleStore of(@Nullable Integer key) {
        return key == null ? null : stores.get(key - 1);
    }

    private static SampleStore store(StoreRow row) {
        String storeId = Objects.requireNonNull(Row.of(row).text(S_STORE_ID));
        return new SampleStore(storeId, row.getStoreName());
    }
}
