package io.clientele.mirror;

import io.clientele.customer.CustomerParts;
import io.clientele.customer.Customers;
import io.clientele.index.document.CustomerFacts;
import io.clientele.purchase.Purchases;
import io.clientele.segment.FrozenMembers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what search documents show, with the version that it belongs to. */
@Component
class CustomerSnapshots {

    private final Customers customers;
    private final CustomerParts parts;
    private final Purchases purchases;
    private final FrozenMembers frozen;

    CustomerSnapshots(Customers customers, CustomerParts parts, Purchases purchases, FrozenMembers frozen) {
        this.customers = customers;
        this.parts = parts;
        this.purchases = purchases;
        this.frozen = frozen;
    }

    /** Those of the customers that are in the record. Content and version come from one consistent snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<Long, CustomerFacts> read(Collection<Long> ids) {
        var found = customers.byId(ids);
        var contactPoints = parts.contactPoints(ids);
        var addresses = parts.primaryAddresses(ids);
        var consents = parts.consents(ids);
        var memberships = parts.memberships(ids);
        var confidential = parts.confidential(ids);
        var labels = parts.labels(ids);
        var orders = purchases.orders(ids);
        var lines = purchases.kept(ids);
        var segments = frozen.of(ids);
        return found.values().stream()
                .map(customer -> new CustomerSnapshot(
                        customer,
                        contactPoints.getOrDefault(customer.key(), List.of()),
                        addresses.get(customer.key()),
                        consents.getOrDefault(customer.key(), List.of()),
                        memberships.get(customer.key()),
                        confidential.get(customer.key()),
                        labels.getOrDefault(customer.key(), List.of()),
                        segments.getOrDefault(customer.key(), Set.of()),
                        orders.getOrDefault(customer.key(), List.of()),
                        lines))
                .map(CustomerSnapshot::facts)
                .collect(Collectors.toMap(CustomerFacts::id, facts -> facts));
    }
}
