package io.clientele.purchase;

import io.clientele.access.CustomerIds;
import io.clientele.access.RowGate;
import io.clientele.access.RowScope;
import io.clientele.access.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the record's ids of those by which a viewer names customers in orders. Whom they can't see they don't know. */
@Component
class OrderCustomers {

    private static final String CUSTOMER = "customerId";

    /** Ids begin at 1. */
    private static final String NOBODY = "0";

    private final CustomerIds ids;
    private final RowGate rows;

    OrderCustomers(CustomerIds ids, RowGate rows) {
        this.ids = ids;
        this.rows = rows;
    }

    List<Map<String, Object>> ofRecord(List<Map<String, Object>> orders, Viewer viewer) {
        if (viewer.rowScope() instanceof RowScope.Everyone) {
            return orders;
        }
        var named = orders.stream()
                .map(order -> customer(order, viewer))
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .collect(Collectors.toSet());
        var visible = rows.visible(viewer, named);
        return orders.stream().map(order -> ofRecord(order, visible, viewer)).toList();
    }

    private Map<String, Object> ofRecord(Map<String, Object> order, Set<Long> visible, Viewer viewer) {
        var customer = customer(order, viewer);
        var known = customer.isPresent() && visible.contains(customer.getAsLong());
        var translated = new HashMap<>(order);
        translated.put(CUSTOMER, known ? Long.toString(customer.getAsLong()) : NOBODY);
        return translated;
    }

    private OptionalLong customer(Map<String, Object> order, Viewer viewer) {
        return ids.customer(String.valueOf(order.get(CUSTOMER)), viewer);
    }
}
