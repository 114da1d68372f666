package io.clientele.purchase;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.clientele.access.Viewer;
import io.clientele.audit.Author;
import io.clientele.customer.Customer;
import io.clientele.input.RequestRefused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What customers bought, in the API's words. */
@Controller
class PurchaseController {

    private static final int LONGEST_PAGE = 200;

    private final OrderReader reader;
    private final OrderBook orders;
    private final Purchases purchases;
    private final OrderPages pages;
    private final OrderCursors cursors;
    private final OrderCustomers customers;

    PurchaseController(
            OrderReader reader,
            OrderBook orders,
            Purchases purchases,
            OrderPages pages,
            OrderCursors cursors,
            OrderCustomers customers,
            BatchLoaderRegistry loaders) {
        this.reader = reader;
        this.orders = orders;
        this.purchases = purchases;
        this.pages = pages;
        this.cursors = cursors;
        this.customers = customers;
        loaders.forTypePair(OrderPages.Key.class, OrderConnection.class)
                .registerMappedBatchLoader((keys, environment) -> Mono.fromSupplier(() -> pages.load(keys)));
    }

    @MutationMapping
    RecordedOrders recordOrders(
            @Argument("orders") List<Map<String, Object>> inputs,
            @ContextValue Viewer viewer,
            @ContextValue Author author) {
        var recorded = orders.record(reader.read(customers.ofRecord(inputs, viewer)), author);
        return new RecordedOrders(
                recorded.recorded(), recorded.unchanged(), recorded.waitToken().toString());
    }

    @SchemaMapping(typeName = "Customer", field = "orders")
    CompletableFuture<OrderConnection> orders(
            Customer customer,
            @Argument int first,
            @Argument @Nullable String after,
            DataLoader<OrderPages.Key, OrderConnection> loader) {
        if (first < 1 || first > LONGEST_PAGE) {
            throw RequestRefused.argument("first", "must be from 1 to " + LONGEST_PAGE);
        }
        return loader.load(new OrderPages.Key(
                customer.key(), first, after == null ? null : cursors.decode(after, customer.key())));
    }

    @BatchMapping(typeName = "OrderConnection")
    Map<OrderConnection, Integer> totalCount(List<OrderConnection> connections) {
        var counts = pages.counts(
                connections.stream().map(OrderConnection::customer).distinct().toList());
        return connections.stream()
                .distinct()
                .collect(toMap(identity(), page -> Objects.requireNonNull(counts.get(page.customer()))));
    }

    @BatchMapping(typeName = "Customer", field = "lifetime")
    Map<Customer, Lifetime> lifetime(List<Customer> customers) {
        var lifetimes =
                purchases.lifetimes(customers.stream().map(Customer::key).toList());
        return customers.stream()
                .distinct()
                .collect(toMap(identity(), customer -> Objects.requireNonNull(lifetimes.get(customer.key()))));
    }

    @BatchMapping(typeName = "Lifetime")
    Map<Lifetime, List<String>> categories(List<Lifetime> lifetimes) {
        return perCustomer(lifetimes, purchases.categories(customers(lifetimes)));
    }

    @BatchMapping(typeName = "Lifetime")
    Map<Lifetime, List<String>> brands(List<Lifetime> lifetimes) {
        return perCustomer(lifetimes, purchases.brands(customers(lifetimes)));
    }

    @BatchMapping(typeName = "Lifetime")
    Map<Lifetime, List<SalesChannel>> channels(List<Lifetime> lifetimes) {
        return perCustomer(lifetimes, purchases.channels(customers(lifetimes)));
    }

    @BatchMapping(typeName = "Order", field = "lines")
    Map<PurchaseOrder, List<PurchaseLine>> lines(List<PurchaseOrder> orders) {
        var lines = purchases.lines(orders.stream().map(PurchaseOrder::key).toList());
        return orders.stream()
                .distinct()
                .collect(toMap(identity(), order -> lines.getOrDefault(order.key(), List.of())));
    }

    private static List<Long> customers(List<Lifetime> lifetimes) {
        return lifetimes.stream().map(Lifetime::customerId).toList();
    }

    private static <T> Map<Lifetime, List<T>> perCustomer(List<Lifetime> lifetimes, Map<Long, List<T>> values) {
        return lifetimes.stream()
                .distinct()
                .collect(toMap(identity(), each -> values.getOrDefault(each.customerId(), List.of())));
    }

    record RecordedOrders(int recorded, int unchanged, String waitToken) {}
}
