package io.clientele.customer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.clientele.access.Viewer;
import io.clientele.audit.Author;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** One customer, and what hangs on many, in the API's words. */
@Controller
class CustomerController {

    private final Customers customers;
    private final CustomerParts parts;
    private final CustomerReader reader;
    private final CustomerRegister register;
    private final CustomerRemoval removal;
    private final CustomerReach reach;

    CustomerController(
            Customers customers,
            CustomerParts parts,
            CustomerReader reader,
            CustomerRegister register,
            CustomerRemoval removal,
            CustomerReach reach) {
        this.customers = customers;
        this.parts = parts;
        this.reader = reader;
        this.register = register;
        this.removal = removal;
        this.reach = reach;
    }

    @QueryMapping
    Customer customer(@Argument String id, @ContextValue Viewer viewer) {
        return reach.customer(id, viewer);
    }

    @MutationMapping
    UpsertedCustomers upsertCustomers(
            @Argument("customers") List<Map<String, Object>> inputs,
            @ContextValue Author author,
            DataFetchingFieldSelectionSet wanted) {
        var result = register.upsert(reader.read(inputs), author);
        // Imports do not ask for them.
        var written = wanted.contains("customers") ? customers.byId(result.customers()) : Map.<Long, Customer>of();
        return new UpsertedCustomers(
                result.created(),
                result.changed(),
                result.unchanged(),
                result.customers().stream()
                        .map(written::get)
                        .filter(Objects::nonNull)
                        .toList(),
                result.waitToken().toString());
    }

    @MutationMapping
    RemovedCustomer eraseCustomer(@Argument String id, @ContextValue Viewer viewer, @ContextValue Author author) {
        long key = reach.key(id, viewer);
        return new RemovedCustomer(id, removal.erase(key, author).toString());
    }

    @MutationMapping
    RemovedCustomer deleteCustomer(@Argument String id, @ContextValue Viewer viewer, @ContextValue Author author) {
        long key = reach.key(id, viewer);
        return new RemovedCustomer(id, removal.delete(key, author).toString());
    }

    @BatchMapping
    Map<Customer, @Nullable Address> address(List<Customer> customers) {
        return optional(customers, parts.primaryAddresses(keys(customers)));
    }

    @BatchMapping
    Map<Customer, List<Address>> addresses(List<Customer> customers) {
        return lists(customers, parts.addresses(keys(customers)));
    }

    @BatchMapping
    Map<Customer, List<ContactPoint>> contactPoints(List<Customer> customers) {
        return lists(customers, parts.contactPoints(keys(customers)));
    }

    @BatchMapping
    Map<Customer, List<Consent>> consents(List<Customer> customers) {
        return lists(customers, parts.consents(keys(customers)));
    }

    @BatchMapping
    Map<Customer, @Nullable Membership> membership(List<Customer> customers) {
        return optional(customers, parts.memberships(keys(customers)));
    }

    @BatchMapping
    Map<Customer, @Nullable String> notes(List<Customer> customers) {
        return confidential(customers, Confidential::notes);
    }

    @BatchMapping
    Map<Customer, @Nullable String> taxNumber(List<Customer> customers) {
        return confidential(customers, Confidential::taxNumber);
    }

    private Map<Customer, @Nullable String> confidential(
            List<Customer> customers, Function<Confidential, @Nullable String> part) {
        var found = new HashMap<Customer, @Nullable String>();
        optional(customers, parts.confidential(keys(customers)))
                .forEach((customer, confidential) ->
                        found.put(customer, confidential == null ? null : part.apply(confidential)));
        return found;
    }

    @BatchMapping
    Map<Customer, List<String>> interests(List<Customer> customers) {
        return labels(customers, LabelKind.INTEREST);
    }

    @BatchMapping
    Map<Customer, List<String>> tags(List<Customer> customers) {
        return labels(customers, LabelKind.TAG);
    }

    @SchemaMapping
    boolean decisionMakerKnown(Organization organization) {
        return organization.decisionMaker() != null;
    }

    private Map<Customer, List<String>> labels(List<Customer> customers, LabelKind kind) {
        var labels = parts.labels(keys(customers));
        return customers.stream()
                .distinct()
                .collect(toMap(
                        identity(),
                        customer -> labels.getOrDefault(customer.key(), List.of()).stream()
                                .filter(label -> label.kind() == kind)
                                .map(Label::value)
                                .toList()));
    }

    private static List<Long> keys(List<Customer> customers) {
        return customers.stream().map(Customer::key).toList();
    }

    private static <T> Map<Customer, List<T>> lists(List<Customer> customers, Map<Long, List<T>> lists) {
        return customers.stream()
                .distinct()
                .collect(toMap(identity(), customer -> lists.getOrDefault(customer.key(), List.of())));
    }

    private static <T> Map<Customer, @Nullable T> optional(List<Customer> customers, Map<Long, T> values) {
        var found = new HashMap<Customer, @Nullable T>();
        customers.forEach(customer -> found.put(customer, values.get(customer.key())));
        return found;
    }

    record UpsertedCustomers(int created, int changed, int unchanged, List<Customer> customers, String waitToken) {}

    record RemovedCustomer(String id, String waitToken) {}
}
