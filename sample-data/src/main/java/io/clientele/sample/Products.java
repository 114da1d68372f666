package io.clientele.sample;

import static io.trino.tpcds.column.ItemColumn.I_BRAND;
import static io.trino.tpcds.column.ItemColumn.I_CATEGORY;
import static io.trino.tpcds.column.ItemColumn.I_CLASS;
import static io.trino.tpcds.column.ItemColumn.I_COLOR;
import static io.trino.tpcds.column.ItemColumn.I_ITEM_SK;
import static io.trino.tpcds.column.ItemColumn.I_PRODUCT_NAME;
import static io.trino.tpcds.column.ItemColumn.I_SIZE;
import static java.util.stream.Collectors.joining;

import io.trino.tpcds.Table;
import io.trino.tpcds.row.ItemRow;
import io.trino.tpcds.row.generator.ItemRowGenerator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Items as products. */
final class Products {
    private Products() {}

    static List<SampleProduct> of(TpcdsTables tables) {
        return tables.rows(Table.ITEM, new ItemRowGenerator())
                .map(ItemRow.class::cast)
                .map(Products::product)
                .toList();
    }

    private static SampleProduct product(ItemRow item) {
        Row row = Row.of(item);
        String type = row.text(I_CLASS);
        return new SampleProduct(
                Numbering.sku(row.key(I_ITEM_SK)),
                name(row.text(I_PRODUCT_NAME), type),
                type,
                row.text(I_CATEGORY),
                row.text(I_BRAND),
                model(row),
                Money.of(item.getiCurrentPrice()));
    }

    /** An invented word and what it is, as in "Oughtable mystery". */
    private static String name(@Nullable String word, @Nullable String type) {
        return words(word == null ? "Unnamed" : capitalised(word), type == null ? "item" : type);
    }

    /** Size and colour, as in "petite salmon". */
    private static @Nullable String model(Row row) {
        String size = row.text(I_SIZE);
        String model = words("N/A".equals(size) ? null : size, row.text(I_COLOR));
        return model.isEmpty() ? null : model;
    }

    private static String words(@Nullable String first, @Nullable String second) {
        return Stream.concat(Stream.ofNullable(first), Stream.ofNullable(second))
                .collect(joining(" "));
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
