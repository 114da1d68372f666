package io.clientele.customer;

import io.clientele.access.Reveals;
import io.clientele.access.Viewer;
import io.clientele.audit.Author;
import io.clientele.field.DataCategory;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Uncovering what is masked of a customer, in the API's words. */
@Controller
class RevealController {

    private final CustomerReach reach;
    private final Reveals reveals;

    RevealController(CustomerReach reach, Reveals reveals) {
        this.reach = reach;
        this.reveals = reveals;
    }

    @QueryMapping
    Reveals.Rules revealRules() {
        return reveals.rules();
    }

    @MutationMapping
    Reveals.Active revealCustomer(
            @Argument String id,
            @Argument DataCategory category,
            @Argument String reason,
            @ContextValue Viewer viewer,
            @ContextValue Author author) {
        var customer = reach.customer(id, viewer);
        return reveals.reveal(customer.key(), category, reason, viewer, author);
    }

    @SchemaMapping(typeName = "Customer")
    List<Reveals.Active> reveals(Customer customer, @ContextValue Viewer viewer) {
        return reveals.active(viewer, customer.key());
    }
}
