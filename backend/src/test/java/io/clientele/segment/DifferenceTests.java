package io.clientele.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.index.filter.Count;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.IntRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTests {

    private static final Filter YOUNG = new Filter.Age(new IntRange(null, 30));
    private static final Filter OLD = new Filter.Age(new IntRange(60, null));
    private static final Filter BUYERS = new Filter.CountIn(Count.LIFETIME_ORDERS, new IntRange(1, null));

    @Test
    void isNoneWhereOnlyTheOrderIsOther() {
        assertThat(between(all(YOUNG, BUYERS), all(BUYERS, YOUNG))).isEmpty();
    }

    @Test
    void saysWhereAConditionCameAndWent() {
        assertThat(between(all(YOUNG, any(OLD, BUYERS)), all(YOUNG, any(OLD), BUYERS)))
                .containsExactly("REMOVED all.any lifetimeOrders", "ADDED all lifetimeOrders");
    }

    @Test
    void seesThatAConditionBecameOther() {
        assertThat(between(YOUNG, OLD)).containsExactly("REMOVED  age", "ADDED  age");
    }

    @Test
    void tellsGroupsBesideEachOtherApart() {
        assertThat(between(all(any(YOUNG, OLD)), all(any(YOUNG), any(OLD))))
                .containsExactly("REMOVED all.any age", "ADDED all.any2 age");
    }

    @Test
    void countsAConditionThatStandsTwice() {
        assertThat(between(all(YOUNG, YOUNG), all(YOUNG))).containsExactly("REMOVED all age");
    }

    @Test
    void addsEverythingWhereThereWasNothing() {
        assertThat(between(null, all(YOUNG, BUYERS))).containsExactly("ADDED all age", "ADDED all lifetimeOrders");
    }

    private static List<String> between(Filter before, Filter after) {
        return Difference.between(before, after).stream()
                .map(each -> each.kind() + " " + each.path() + " "
                        + each.condition().keySet().iterator().next())
                .toList();
    }

    private static Filter all(Filter... filters) {
        return new Filter.All(List.of(filters));
    }

    private static Filter any(Filter... filters) {
        return new Filter.Any(List.of(filters));
    }
}
