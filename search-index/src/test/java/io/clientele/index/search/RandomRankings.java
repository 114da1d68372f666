package io.clientele.index.search;

import io.clientele.index.document.CustomerFacts;
import io.clientele.index.document.CustomerFacts.Order;
import io.clientele.index.filter.IntRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rankings whose cut-offs are exactly what some customers have, and often the same twice. */
final class RandomRankings {

    static final List<String> GROUPS = List.of("Champions", "At risk", "The rest");

    private RandomRankings() {}

    static Ranking of(Random random, List<CustomerFacts> customers) {
        var ordered = customers.stream()
                .filter(customer -> !customer.orders().isEmpty())
                .toList();
        return new Ranking(
                cutOffs(
                        random,
                        ordered,
                        customer -> customer.orders().stream()
                                .map(order -> order.at().toEpochMilli())
                                .max(Long::compare)
                                .orElseThrow()),
                cutOffs(random, ordered, customer -> (long) customer.orders().size()),
                cutOffs(
                        random,
                        ordered,
                        customer -> customer.orders().stream()
                                .map(Order::total)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .movePointRight(2)
                                .longValueExact()),
                GROUPS.stream()
                        .map(name -> new Ranking.Group(name, side(random), side(random), side(random)))
                        .toList());
    }

    static IntRange quintiles(Random random) {
        var from = 1 + random.nextInt(5);
        return switch (random.nextInt(3)) {
            case 0 -> new IntRange(from, null);
            case 1 -> new IntRange(null, from);
            default -> new IntRange(from, from + random.nextInt(6 - from));
        };
    }

    private static IntRange side(Random random) {
        return random.nextBoolean() ? quintiles(random) : null;
    }

    private static List<Long> cutOffs(
            Random random, List<CustomerFacts> customers, Function<CustomerFacts, Long> value) {
        return Stream.generate(() -> customers.get(random.nextInt(customers.size())))
                .map(value)
                .filter(Objects::nonNull)
                .limit(4)
                .sorted()
                .toList();
    }
}
