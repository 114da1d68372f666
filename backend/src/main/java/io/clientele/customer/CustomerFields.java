package io.clientele.customer;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.clientele.access.CustomerIds;
import io.clientele.access.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of customers in lists. No methods of a controller: calling one for each row takes longer than the rest of it. */
@Component
class CustomerFields implements RuntimeWiringConfigurer {

    private final CustomerIds ids;
    private final Clock clock;

    CustomerFields(CustomerIds ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        TrivialDataFetcher<Integer> age = environment -> age(source(environment));
        wiring.type("Customer", type -> type.dataFetcher("id", this::id).dataFetcher("age", age));
    }

    /** As the viewer calls the customer. */
    private String id(DataFetchingEnvironment environment) {
        Viewer viewer = Objects.requireNonNull(environment.getGraphQlContext().get(Viewer.CONTEXT_KEY));
        return ids.customer(source(environment).key(), viewer);
    }

    private @Nullable Integer age(Customer customer) {
        var birth = customer.birthDate();
        return birth == null
                ? null
                : Period.between(birth, LocalDate.now(clock)).getYears();
    }

    private static Customer source(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }
}
