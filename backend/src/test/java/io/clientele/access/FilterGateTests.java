package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.index.filter.Amount;
import io.clientele.index.filter.AmountRange;
import io.clientele.index.filter.Count;
import io.clientele.index.filter.Dimension;
import io.clientele.index.filter.Fact;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.IntRange;
import io.clientele.index.filter.Occasion;
import io.clientele.index.filter.Window;
import io.clientele.index.search.SearchScope;
import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterGateTests {

    private static final Filter SPEND =
            new Filter.AmountIn(Amount.LIFETIME_SPEND, new AmountRange(BigDecimal.TEN, null));
    private static final Filter WOMEN = new Filter.OneOf(Dimension.GENDER, Set.of("FEMALE"));

    private final FilterGate gate = new FilterGate(Asking::catalogue);

    @Test
    void letsThroughWhatTheViewerSees() {
        assertThat(gate.permit(SeededRules.viewer("marketing"), SPEND).asked()).hasValue(SPEND);
    }

    @Test
    void refusesWhatIsHiddenOrCovered() {
        refuses("partner", SPEND);
        refuses("service", SPEND);
    }

    @Test
    void findsItHoweverDeep() {
        refuses(
                "service",
                new Filter.All(List.of(WOMEN, new Filter.None(List.of(new Filter.Any(List.of(WOMEN, SPEND)))))));
    }

    @Test
    void findsItInsideACondition() {
        var spend = new AmountRange(BigDecimal.TEN, null);
        refuses("service", new Filter.Purchases(null, Set.of(), Set.of(), null, null, null, spend, null));
        refuses("service", new Filter.Purchases(null, Set.of(), Set.of(), null, null, null, null, spend));
    }

    /** Whether something is known is told by the rules of what is known. */
    @Test
    void asksForEachFactByItsCategory() {
        var known = new Filter.Known(Fact.BIRTH_DATE);
        assertThat(gate.permit(SeededRules.viewer("marketing"), known).asked()).hasValue(known);
        refuses("marketing", new Filter.Known(Fact.EMAIL));
        refuses("partner", new Filter.Known(Fact.SOURCE));
    }

    @Test
    void knowsACategoryForEveryCondition() {
        var conditions = new ArrayList<Filter>();
        for (var fact : Fact.values()) conditions.add(new Filter.Known(fact));
        for (var count : Count.values()) conditions.add(new Filter.CountIn(count, new IntRange(1, null)));
        for (var amount : Amount.values()) {
            conditions.add(new Filter.AmountIn(amount, new AmountRange(BigDecimal.TEN, null)));
        }
        for (var occasion : Occasion.values()) {
            conditions.add(new Filter.HappenedIn(occasion, new Window.LastDays(1)));
        }
        for (var dimension : Dimension.values()) conditions.add(new Filter.OneOf(dimension, Set.of("any")));

        assertThat(conditions)
                .allSatisfy(condition -> assertThat(condition.coordinates())
                        .allSatisfy(coordinate -> assertThat(Asking.catalogue().find(coordinate))
                                .as(coordinate)
                                .isNotNull())
                        .anySatisfy(coordinate -> assertThat(
                                        Asking.catalogue().find(coordinate).category())
                                .as(coordinate)
                                .isNotNull()));
    }

    @Test
    void findsItInsideASavedSegment() {
        refuses("service", new Filter.All(List.of(WOMEN, new Filter.Saved(SPEND))));
    }

    @Test
    void judgesAFrozenSegmentByWhatDecidedIt() {
        var frozen = new Filter.FrozenIn("7", SPEND.coordinates());

        refuses("service", frozen);
        assertThat(gate.permit(SeededRules.viewer("marketing"), frozen).asked()).hasValue(frozen);
    }

    @Test
    void letsNobodyNameASegmentWhoMayNotUseThem() {
        refuses("partner", new Filter.InSegment(Set.of("7")));
    }

    @Test
    void addsTheRowsOfAPartner() {
        assertThat(gate.permit(SeededRules.viewer("partner"), WOMEN).rowScope())
                .hasValue(new Filter.SharedWith("acme-app"));
        assertThat(gate.permit(SeededRules.viewer("partner"), null).rowScope()).isPresent();
        assertThat(gate.permit(SeededRules.viewer("service"), WOMEN).rowScope()).isEmpty();
    }

    @Test
    void namesThePolicyByWhatItGrants() {
        var marketing = gate.permit(SeededRules.viewer("marketing"), null).policyHash();
        var rules = SeededRules.read();

        assertThat(gate.permit(rules.viewer("another", "client", List.of("marketing")), WOMEN)
                        .policyHash())
                .isEqualTo(marketing);
        assertThat(gate.permit(SeededRules.viewer("service"), null).policyHash())
                .isNotEqualTo(marketing);
        assertThat(gate.permit(rules.viewer("x", "one", List.of("partner")), null)
                        .policyHash())
                .isNotEqualTo(gate.permit(rules.viewer("x", "two", List.of("partner")), null)
                        .policyHash());
    }

    @Test
    void namesThePolicyByTheStepsInWhichCountsAreTold() {
        var partner = SeededRules.viewer("partner");
        var told = new Viewer(
                partner.name(),
                partner.clientId(),
                partner.roles(),
                partner.grants(),
                partner.rowScope(),
                CellSize.EXACT);

        assertThat(gate.permit(told, null).policyHash())
                .isNotEqualTo(gate.permit(partner, null).policyHash());
    }

    @Test
    void searchesTextOnlyInWhatIsShown() {
        assertThat(gate.searchScopes(SeededRules.viewer("privacy-officer")))
                .containsExactlyInAnyOrder(SearchScope.values());
        assertThat(gate.searchScopes(SeededRules.viewer("service")))
                .containsExactlyInAnyOrder(SearchScope.NAMES, SearchScope.NUMBERS, SearchScope.CONTACTS);
        assertThat(gate.searchScopes(SeededRules.viewer("admin")))
                .containsExactlyInAnyOrder(SearchScope.NAMES, SearchScope.NUMBERS);
        assertThat(gate.searchScopes(SeededRules.viewer("marketing"))).isEmpty();
        assertThat(gate.searchScopes(SeededRules.viewer("partner"))).isEmpty();
    }

    @Test
    void saysTheSameOfWhatIsHiddenAndWhatIsNot() {
        var service = SeededRules.viewer("service");

        assertThat(refusal(service, "CustomerSortBy.LIFETIME_SPEND").replace("LIFETIME_SPEND", "LIFETIME_SPENT"))
                .isEqualTo(refusal(service, "CustomerSortBy.LIFETIME_SPENT"));
    }

    @Test
    void takesWhatIsOpenToEverybody() {
        assertThat(refusal(SeededRules.viewer("partner"), "Customer.id")).isEmpty();
    }

    @Test
    void insistsOnThePermissionThatAnElementRequires() {
        assertThat(refusal(SeededRules.viewer("service"), "Customer.reveals")).isEmpty();
        assertThat(refusal(SeededRules.viewer("marketing"), "Customer.reveals")).isNotEmpty();
    }

    private String refusal(Viewer viewer, String coordinate) {
        try {
            gate.require(viewer, Set.of(coordinate));
            return "";
        } catch (RequestRefused refused) {
            return refused.getMessage();
        }
    }

    private void refuses(String role, Filter filter) {
        assertThatThrownBy(() -> gate.permit(SeededRules.viewer(role), filter))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FORBIDDEN));
    }
}
