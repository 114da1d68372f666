package io.clientele.benchmark.question;

import java.util.List;
import java.util.Map;

/**
 * A question with one set of parameters, as each way asks it.
 *
 * @param search the body of a search of the index; empty where the index is not asked
 * @param statements none where the record is not asked
 */
record Asked(Map<String, ?> variables, Map<String, Object> search, List<String> statements) {}
