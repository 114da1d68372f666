package io.clientele.purchase;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.clientele.access.CustomerIds;
import io.clientele.access.Viewer;
import java.util.Objects;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The id of an order, as the viewer calls it. No method of a controller: calling one for each row took longer than the rest of it. */
@Component
class OrderIdWiring implements RuntimeWiringConfigurer {

    private final CustomerIds ids;

    OrderIdWiring(CustomerIds ids) {
        this.ids = ids;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Order", type -> type.dataFetcher("id", this::id));
    }

    private String id(DataFetchingEnvironment environment) {
        PurchaseOrder order = Objects.requireNonNull(environment.getSource());
        Viewer viewer = Objects.requireNonNull(environment.getGraphQlContext().get(Viewer.CONTEXT_KEY));
        return ids.order(order.key(), viewer);
    }
}
