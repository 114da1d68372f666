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
import org.junit.jupiter.params.provider.CsvSource;

/** An average is not rounded: a single cent of the sum decides, for few orders as for many, for small amounts as for large. */
class AveragesTests {

    private static final long EACH_SIDE = 15;

    @ParameterizedTest
    @CsvSource({"100, 3", "1, 7", "400000, 3", "400000, 12", "4194304, 3", "16777217, 2", "123456789013, 5"})
    void tellsCentsOfTheSumApart(long bound, int orders) {
        var sum = bound * orders;
        var sums = LongStream.rangeClosed(Math.max(0, sum - EACH_SIDE), sum + EACH_SIDE)
                .boxed()
                .toList();
        var customers = sums.stream().map(cents -> spent(cents, orders)).toList();
        try (var searched = new SearchedCustomers(2, customers)) {
            for (var line : new LineCondition[] {null, new LineCondition(Set.of("Books"), Set.of(), Set.of())}) {
                assertThat(find(searched, line, new AmountRange(money(bound), null)))
                        .isEqualTo(
                                ids(sums.stream().filter(cents -> cents >= sum).toList()));
                assertThat(find(searched, line, new AmountRange(null, money(bound))))
                        .isEqualTo(
                                ids(sums.stream().filter(cents -> cents <= sum).toList()));
            }
        }
    }

    private static List<Long> find(SearchedCustomers searched, LineCondition line, AmountRange average) {
        var filter = new Filter.Purchases(null, Set.of(), Set.of(), line, null, null, null, average);
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

    private static List<Long> ids(List<Long> sums) {
        return sums.stream().map(cents -> cents + 1).toList();
    }

    /** A customer whose id is one more than the cents spent, in uneven orders of uneven lines. */
    private static CustomerFacts spent(long cents, int orders) {
        var customer = customer(cents + 1);
        var each = cents / orders / 2;
        for (int order = 1; order < orders; order++) {
            customer.order(Instant.EPOCH, "WEB", text(each), lines(each));
        }
        var rest = cents - each * (orders - 1);
        return customer.order(Instant.EPOCH, "WEB", text(rest), lines(rest)).build();
    }

    private static CustomerFacts.Line[] lines(long cents) {
        var third = cents / 3;
        return new CustomerFacts.Line[] {
            line("A", "Books", "Acme", 1, text(third)),
            line("B", "Books", "Brix", 1, text(cents - third)),
            line("C", "Music", "Acme", 1, "1000000")
        };
    }

    private static String text(long cents) {
        return money(cents).toPlainString();
    }

    private static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
