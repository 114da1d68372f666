package io.clientele.purchase;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.clientele.access.CustomerIds;
import io.clientele.access.Viewer;
import io.clientele.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Fields of what comes by the dozen: orders, their lines, lifetimes. No methods of a controller: calling one for each row takes longer
 * than the rest of it.
 */
@Component
class PurchaseFields implements RuntimeWiringConfigurer {

    private final CustomerIds ids;
    private final String currency;

    PurchaseFields(CustomerIds ids, @Value("${clientele.currency}") String currency) {
        this.ids = ids;
        this.currency = currency;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Order", this::order)
                .type("OrderLine", this::line)
                .type(
                        "Product",
                        product -> product.dataFetcher(
                                "price", of((PurchaseLine line) -> line.price() == null ? null : money(line.price()))))
                .type("Lifetime", this::lifetime);
    }

    private TypeRuntimeWiring.Builder order(TypeRuntimeWiring.Builder order) {
        return order.dataFetcher("id", this::id)
                .dataFetcher("total", of((PurchaseOrder each) -> new Money(each.totalAmount(), each.currency())))
                .dataFetcher("returned", of(PurchaseFields::returned));
    }

    private TypeRuntimeWiring.Builder line(TypeRuntimeWiring.Builder line) {
        return line.dataFetcher("product", of((PurchaseLine each) -> each))
                .dataFetcher("unitPrice", of((PurchaseLine each) -> money(each.unitPrice())))
                .dataFetcher("amount", of((PurchaseLine each) -> money(each.amount())));
    }

    private TypeRuntimeWiring.Builder lifetime(TypeRuntimeWiring.Builder lifetime) {
        return lifetime.dataFetcher("spend", of((Lifetime each) -> money(each.spend())))
                .dataFetcher("averageOrder", of(this::averageOrder));
    }

    /** As the viewer calls it. */
    private String id(DataFetchingEnvironment environment) {
        PurchaseOrder order = Objects.requireNonNull(environment.getSource());
        Viewer viewer = Objects.requireNonNull(environment.getGraphQlContext().get(Viewer.CONTEXT_KEY));
        return ids.order(order.key(), viewer);
    }

    private static @Nullable Money returned(PurchaseOrder order) {
        return order.returnedAmount().signum() == 0 ? null : new Money(order.returnedAmount(), order.currency());
    }

    private @Nullable Money averageOrder(Lifetime lifetime) {
        return lifetime.orders() == 0
                ? null
                : money(lifetime.spend().divide(BigDecimal.valueOf(lifetime.orders()), 2, RoundingMode.HALF_EVEN));
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }

    /** Of the object that the field belongs to, and of nothing else. */
    private static <T> TrivialDataFetcher<Object> of(Function<T, @Nullable Object> value) {
        return environment -> value.apply(Objects.requireNonNull(environment.<T>getSource()));
    }
}
