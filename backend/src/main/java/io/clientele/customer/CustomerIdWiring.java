package io.clientele.customer;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.clientele.access.CustomerIds;
import io.clientele.access.Viewer;
import java.util.Objects;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The id of a customer, as the viewer calls it. No method of a controller: calling one for each row took longer than the rest of it. */
@Component
class CustomerIdWiring implements RuntimeWiringConfigurer {

    private final CustomerIds ids;

    CustomerIdWiring(CustomerIds ids) {
        this.ids = ids;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Customer", type -> type.dataFetcher("id", this::id));
    }

    private String id(DataFetchingEnvironment environment) {
        Customer customer = Objects.requireNonNull(environment.getSource());
        Viewer viewer = Objects.requireNonNull(environment.getGraphQlContext().get(Viewer.CONTEXT_KEY));
        return ids.customer(customer.key(), viewer);
    }
}
