package io.clientele.sample;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SampleOrdersTests {
    private static final SampleData DATA = SampleData.atScale(0.01);
    private static final Map<Channel, List<SampleOrder>> ORDERS = Arrays.stream(Channel.values())
            .collect(toMap(identity(), channel -> DATA.orders(channel).toList()));

    @ParameterizedTest
    @CsvSource({"STORE, 10000, 120527", "WEB, 1000, 11876", "CATALOG, 10000, 89807"})
    void yieldsWhatTpcdsCounts(Channel channel, long orders, long lines) {
        assertThat(ORDERS.get(channel)).hasSize((int) orders);
        assertThat(ORDERS.get(channel).stream()
                        .mapToLong(order -> order.lines().size())
                        .sum())
                .isEqualTo(lines);
        assertThat(DATA.counts().orders(channel)).isEqualTo(orders);
        assertThat(DATA.counts().lines(channel)).isBetween(lines * 98 / 100, lines * 102 / 100);
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void yieldsTheSameOrdersEveryTime(Channel channel) {
        List<SampleOrder> orders = ORDERS.get(channel).subList(0, 1_000);
        assertThat(SampleData.atScale(0.01).orders(channel).limit(1_000)).containsExactlyElementsOf(orders);
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void namesOnlyCustomersThatExist(Channel channel) {
        Set<String> customers =
                DATA.customers().map(SampleCustomer::customerNumber).collect(toSet());
        assertThat(ORDERS.get(channel)).allMatch(order -> customers.contains(order.customerNumber()));
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void namesOnlyProductsThatExistAndEachOnceAnOrder(Channel channel) {
        Set<String> products = DATA.products().stream().map(SampleProduct::sku).collect(toSet());
        ORDERS.get(channel).forEach(order -> {
            Set<String> skus = order.lines().stream().map(SampleOrderLine::sku).collect(toSet());
            assertThat(skus).hasSameSizeAs(order.lines()).matches(products::containsAll);
        });
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void pricesLinesInWholeCentsAboveZero(Channel channel) {
        assertThat(ORDERS.get(channel).stream().flatMap(order -> order.lines().stream()))
                .allMatch(SampleOrdersTests::isPriced);
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void takesBackNoMoreThanWasSold(Channel channel) {
        List<SampleOrderLine> returned = ORDERS.get(channel).stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.returned() != null)
                .toList();
        assertThat(returned).isNotEmpty().allMatch(SampleOrdersTests::returnsAtMostAll);
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void keepsDatesWithinFiveYears(Channel channel) {
        Instant first = Instant.parse("2021-01-01T00:00:00Z");
        Instant last = Instant.parse("2026-02-01T00:00:00Z");
        assertThat(ORDERS.get(channel))
                .allMatch(order ->
                        !order.orderedAt().isBefore(first) && order.orderedAt().isBefore(last));
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void returnsNothingBeforeItWasBought(Channel channel) {
        ORDERS.get(channel)
                .forEach(order -> order.lines().forEach(line -> assertReturnedBetween(order, line, Dates.LAST_DAY)));
    }

    @Test
    void namesAStoreOnlyForStoreOrders() {
        assertThat(ORDERS.get(Channel.STORE)).allMatch(order -> order.store() != null);
        assertThat(ORDERS.get(Channel.WEB)).allMatch(order -> order.store() == null);
    }

    @Test
    void numbersOrdersByChannel() {
        assertThat(ORDERS.get(Channel.CATALOG).getFirst().orderNumber()).isEqualTo("C-000000001");
    }

    @Test
    void describesEveryProduct() {
        assertThat(DATA.products())
                .hasSize((int) DATA.counts().products())
                .allMatch(
                        product -> !product.name().isBlank() && product.price().signum() > 0);
        assertThat(DATA.products().stream()
                        .map(SampleProduct::category)
                        .filter(category -> category != null)
                        .distinct())
                .hasSize(10);
    }

    private static boolean isPriced(SampleOrderLine line) {
        return line.quantity() > 0
                && line.unitPrice().scale() == 2
                && line.amount().scale() == 2
                && line.amount().signum() >= 0
                && line.amount().compareTo(line.unitPrice().multiply(BigDecimal.valueOf(line.quantity()))) <= 0;
    }

    private static boolean returnsAtMostAll(SampleOrderLine line) {
        SampleReturn returned = line.returned();
        return returned.quantity() >= 1
                && returned.quantity() <= line.quantity()
                && returned.amount().signum() >= 0
                && returned.amount().scale() == 2
                && returned.amount().compareTo(line.amount()) <= 0;
    }

    private static void assertReturnedBetween(SampleOrder order, SampleOrderLine line, LocalDate lastDay) {
        if (line.returned() == null || line.returned().returnedOn() == null) return;
        LocalDate orderedOn = order.orderedAt().atZone(ZoneOffset.UTC).toLocalDate();
        assertThat(line.returned().returnedOn()).isAfter(orderedOn).isBeforeOrEqualTo(lastDay);
    }
}
