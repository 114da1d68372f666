package io.clientele.sample;

import static io.trino.tpcds.column.PromotionColumn.P_PROMO_NAME;

import io.trino.tpcds.Table;
import io.trino.tpcds.row.generator.PromotionRowGenerator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names of promotions, by promotion key. */
record Promotions(List<Optional<String>> names) {

    static Promotions of(TpcdsTables tables) {
        return new Promotions(tables.rows(Table.PROMOTION, new PromotionRowGenerator())
                .map(row -> Optional.ofNullable(Row.of(row).text(P_PROMO_NAME)))
                .toList());
    }

    @Nullable
    String of(@Nullable Integer key) {
        return key == null ? null : names.get(key - 1).orElse(null);
    }
}
