package io.clientele.index.search;

import static io.clientele.index.CustomerBuilder.customer;
import static io.clientele.index.CustomerBuilder.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.index.document.CustomerFacts;
import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.LineCondition;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.PermittedFilter;
import io.clientele.index.search.CustomerHits.Hit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores are floats, amounts are not: around a bound, every single cent must decide. */
class LargeSumTests {

    private static final long EACH_SIDE = 12;

    @ParameterizedTest
    @ValueSource(longs = {100, 1L << 24, (1L << 24) + 1, (1L << 25) + 1, 123_456_789_013L, (1L << 45) + 3})
    void tellsCentsApartAroundTheBound(long bound) {
        var customers = LongStream.rangeClosed(bound - EACH_SIDE, bound + EACH_SIDE)
                .mapToObj(LargeSumTests::spent)
                .toList();
        try (var searched = new SearchedCustomers(2, customers)) {
            var all = LongStream.rangeClosed(bound - EACH_SIDE, bound + EACH_SIDE)
                    .boxed()
                    .toList();
            for (var line : new LineCondition[] {null, new LineCondition(Set.of("Books"), Set.of(), Set.of())}) {
                assertThat(find(searched, line, new AmountRange(money(bound), null)))
                        .isEqualTo(all.stream().filter(cents -> cents >= bound).toList());
                assertThat(find(searched, line, new AmountRange(null, money(bound))))
                        .isEqualTo(all.stream().filter(cents -> cents <= bound).toList());
            }
        }
    }

    private static List<Long> find(SearchedCustomers searched, LineCondition line, AmountRange spend) {
        var filter = new Filter.Purchases(null, Set.of(), Set.of(), line, null, null, spend, null);
        var query = new CustomerQuery(
                PermittedFilter.of(filter, null, ""),
                null,
                List.of(),
                100,
                null,
                false,
                List.of(),
                new Moment(ZoneOffset.UTC, Instant.EPOCH));
        return searched.search(query).hits().stream().map(Hit::id).toList();
    }

    /** A customer whose id is the cents spent, in three uneven orders and lines. */
    private static CustomerFacts spent(long cents) {
        var third = cents / 3 - 7;
        var customer = customer(cents);
        for (var part : new long[] {third, third + 1, cents - 2 * third - 1}) {
            var amount = money(part).toPlainString();
            customer.order(
                    Instant.EPOCH,
                    "WEB",
                    amount,
                    line("A", "Books", "Acme", 1, amount),
                    line("B", "Music", "Acme", 1, "1000000"));
        }
        return customer.build();
    }

    private static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
