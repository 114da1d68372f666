package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;

/** Customers whose sum or average is too near to a threshold for a float to tell. */
interface BorderlineCustomers {

    /** The ids of those among them whose sum reaches the threshold. */
    List<Long> reaching(long threshold, NestedSum sum, Query among);

    /** The ids of those among them whose average reaches the threshold, or is above it where that is asked strictly. */
    List<Long> averaging(long threshold, boolean strictly, NestedAverage average, Query among);
}
