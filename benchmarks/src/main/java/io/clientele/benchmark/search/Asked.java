package io.clientele.benchmark.search;

import java.util.List;
import java.util.Map;

/**
 * A question with one set of parameters, as each way asks it.
 *
 * @param search the body of a search of the index
 * @param statements none where the record is not asked
 */
record Asked(Map<String, Object> variables, Map<String, Object> search, List<String> statements) {}
