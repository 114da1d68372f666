package io.clientele.sample;

import static io.trino.tpcds.column.ReasonColumn.R_REASON_DESC;

import io.trino.tpcds.Table;
import io.trino.tpcds.row.generator.ReasonRowGenerator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why things come back, by reason key. */
record Reasons(List<Optional<String>> texts) {
    /** TPC-DS has words for 22 reasons and numbers the others. */
    private static final Pattern NUMBERED = Pattern.compile("reason \\d+");

    static Reasons of(TpcdsTables tables) {
        return new Reasons(tables.rows(Table.REASON, new ReasonRowGenerator())
                .map(row -> Optional.ofNullable(Row.of(row).text(R_REASON_DESC)))
                .map(text -> text.filter(words -> !NUMBERED.matcher(words).matches()))
                .toList());
    }

    @Nullable
    String of(@Nullable Integer key) {
        return key == null ? null : texts.get(key - 1).orElse(null);
    }
}
