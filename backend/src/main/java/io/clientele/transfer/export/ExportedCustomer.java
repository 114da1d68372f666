package io.clientele.transfer.export;

import io.clientele.customer.Address;
import io.clientele.customer.ContactKind;
import io.clientele.customer.ContactPoint;
import io.clientele.customer.Customer;
import io.clientele.purchase.Lifetime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer with what columns are taken from.
 *
 * @param address the primary one
 * @param lifetime null where no column asks for it
 */
record ExportedCustomer(
        Customer customer,
        @Nullable Address address,
        List<ContactPoint> contactPoints,
        @Nullable Lifetime lifetime) {

    /** The primary one of the kind, or else the first. */
    @Nullable
    String contact(ContactKind kind) {
        return contactPoints.stream()
                .filter(point -> point.kind() == kind)
                .sorted((one, other) -> Boolean.compare(other.primary(), one.primary()))
                .map(ContactPoint::value)
                .findFirst()
                .orElse(null);
    }
}
