package io.clientele.transfer;

import io.clientele.customer.Address;
import io.clientele.customer.Consent;
import io.clientele.customer.ConsentChannel;
import io.clientele.customer.ConsentPurpose;
import io.clientele.customer.ContactPoint;
import io.clientele.customer.Customer;
import io.clientele.customer.CustomerParts;
import io.clientele.customer.Membership;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the record says of a customer whom a file names; its blank cells keep it. */
record CurrentCustomer(
        Customer customer,
        List<ContactPoint> contactPoints,
        List<Address> addresses,
        @Nullable Membership membership,
        List<Consent> consents) {

    /** By customer number. */
    static Map<String, CurrentCustomer> load(Collection<Customer> customers, CustomerParts parts) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        var ids = customers.stream().map(Customer::key).toList();
        var contactPoints = parts.contactPoints(ids);
        var addresses = parts.addresses(ids);
        var memberships = parts.memberships(ids);
        var consents = parts.consents(ids);
        var loaded = new HashMap<String, CurrentCustomer>();
        customers.forEach(customer -> loaded.put(
                customer.customerNumber(),
                new CurrentCustomer(
                        customer,
                        contactPoints.getOrDefault(customer.key(), List.of()),
                        addresses.getOrDefault(customer.key(), List.of()),
                        memberships.get(customer.key()),
                        consents.getOrDefault(customer.key(), List.of()))));
        return loaded;
    }

    /** Whether the customer has said no to offers by this way. */
    boolean refusesOffersBy(ConsentChannel channel) {
        return consents.stream()
                .anyMatch(held ->
                        held.purpose() == ConsentPurpose.MARKETING && held.channel() == channel && !held.granted());
    }
}
