package io.clientele.benchmark.question;

import io.clientele.benchmark.run.BenchmarkOrders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Records an order through the API, each time a new one. */
final class OrderByGraphQl implements Way {

    private final GraphQl graphql;
    private final List<Asked> sets;
    private final String run = BenchmarkOrders.NUMBERS + Long.toString(System.currentTimeMillis(), 36) + "-";
    private final AtomicLong written = new AtomicLong();

    OrderByGraphQl(Surroundings surroundings, Question question, List<Asked> sets) {
        this.graphql = new GraphQl(surroundings, question, sets);
        this.sets = sets;
    }

    @Override
    public String name() {
        return graphql.name();
    }

    @Override
    public void prepare() throws Exception {
        graphql.prepare();
    }

    @Override
    public Answer ask(int set, int client) throws Exception {
        var order = new HashMap<String, Object>(sets.get(set).variables());
        order.put("number", run + written.incrementAndGet());
        return graphql.ask(Map.of("orders", List.of(order)));
    }
}
