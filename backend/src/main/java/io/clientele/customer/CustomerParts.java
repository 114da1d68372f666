package io.clientele.customer;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What hangs on customers, read for many of them at once: one statement a part, however many customers. */
@Component
public class CustomerParts {

    private final ContactPointRows contactPoints;
    private final AddressRows addresses;
    private final ConsentRows consents;
    private final MembershipRows memberships;

    CustomerParts(
            ContactPointRows contactPoints, AddressRows addresses, ConsentRows consents, MembershipRows memberships) {
        this.contactPoints = contactPoints;
        this.addresses = addresses;
        this.consents = consents;
        this.memberships = memberships;
    }

    /** In the order in which they were given. */
    public Map<Long, List<ContactPoint>> contactPoints(Collection<Long> customers) {
        return listed(customers, contactPoints.findByCustomerIdInOrderById(customers), ContactPoint::customerId);
    }

    /** In the order in which they were given. */
    public Map<Long, List<Address>> addresses(Collection<Long> customers) {
        return listed(customers, addresses.findByCustomerIdInOrderById(customers), Address::customerId);
    }

    /** The primary address of each customer that has one. */
    public Map<Long, Address> primaryAddresses(Collection<Long> customers) {
        return addresses.findByCustomerIdInOrderById(customers).stream()
                .filter(Address::primary)
                .collect(Collectors.toMap(Address::customerId, Function.identity(), (first, second) -> first));
    }

    /** The entries that hold now, oldest first. */
    public Map<Long, List<Consent>> consents(Collection<Long> customers) {
        return listed(customers, consents.findHolding(customers), Consent::customerId);
    }

    /** The card of each customer that has one. */
    public Map<Long, Membership> memberships(Collection<Long> customers) {
        return memberships.findByCustomerIdIn(customers).stream()
                .collect(Collectors.toMap(Membership::customerId, Function.identity()));
    }

    private static <T> Map<Long, List<T>> listed(Collection<Long> customers, List<T> rows, Function<T, Long> customer) {
        var lists = new HashMap<Long, List<T>>(rows.stream().collect(groupingBy(customer)));
        customers.forEach(id -> lists.putIfAbsent(id, List.of()));
        return lists;
    }
}
