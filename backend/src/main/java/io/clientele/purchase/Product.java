package io.clientele.purchase;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Something that is sold, known by its stock-keeping unit. */
@Table("product")
public record Product(
        @Id @Nullable Long id,
        String sku,
        String name,
        @Nullable String type,
        @Nullable String category,
        @Nullable String brand,
        @Nullable BigDecimal price) {

    long key() {
        if (id == null) {
            throw new IllegalStateException("This product is not in the record yet");
        }
        return id;
    }
}
