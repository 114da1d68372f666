package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;

/** Customers whose sum is too near to a threshold for a float to tell. */
@FunctionalInterface
interface BorderlineCustomers {

    /** The ids of those among them whose sum reaches the threshold. */
    List<Long> reaching(long threshold, NestedSum sum, Query among);
}
