package io.clientele.customer;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A word that hangs on a customer. Each is there once. */
@Table("customer_label")
public record Label(@Id @Nullable Long id, long customerId, LabelKind kind, String value) {

    Label of(long customer) {
        return new Label(null, customer, kind, value);
    }

    /** Equal but for where it hangs. */
    Label detached() {
        return of(0);
    }
}
