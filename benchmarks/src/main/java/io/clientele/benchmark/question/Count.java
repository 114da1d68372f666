package io.clientele.benchmark.question;

import java.util.HashMap;
import java.util.List;
import java.util.Random;

/** How many customers another question is about: the number alone, as while somebody changes a filter. */
record Count(Question of) implements Question {

    @Override
    public String name() {
        return of.name() + "Count";
    }

    @Override
    public String user() {
        return of.user();
    }

    @Override
    public String operation() {
        return "query ($filter: CustomerFilter) { customers(filter: $filter) { totalCount } }";
    }

    @Override
    public Asked draw(Random random) {
        var asked = of.draw(random);
        var search = new HashMap<>(asked.search());
        search.keySet().removeAll(List.of("sort", "docvalue_fields", "aggs"));
        search.put("size", 0);
        return new Asked(asked.variables(), search, List.of());
    }
}
