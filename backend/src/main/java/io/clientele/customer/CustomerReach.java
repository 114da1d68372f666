package io.clientele.customer;

import io.clientele.access.CustomerIds;
import io.clientele.access.RowGate;
import io.clientele.access.Viewer;
import io.clientele.input.RequestRefused;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the customer whom somebody names, if that customer is within their reach. */
@Component
class CustomerReach {

    private final Customers customers;
    private final CustomerIds ids;
    private final RowGate rows;

    CustomerReach(Customers customers, CustomerIds ids, RowGate rows) {
        this.customers = customers;
        this.ids = ids;
        this.rows = rows;
    }

    /** @throws RequestRefused NOT_FOUND, in the same words when there is none and when it is out of reach */
    Customer customer(String id, Viewer viewer) {
        return customers.find(key(id, viewer)).orElseThrow(Customers::unknown);
    }

    /**
     * The key of a customer who need not be readable, or there.
     *
     * @throws RequestRefused NOT_FOUND when it is out of reach
     */
    long key(String id, Viewer viewer) {
        var key = ids.customer(id, viewer);
        if (key.isEmpty() || rows.visible(viewer, List.of(key.getAsLong())).isEmpty()) {
            throw Customers.unknown();
        }
        return key.getAsLong();
    }
}
