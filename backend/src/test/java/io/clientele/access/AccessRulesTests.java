package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.AccessDeniedException;

class AccessRulesTests {

    @Test
    void addsUpWhatSeveralRolesGrant() {
        var viewer = SeededRules.viewer("marketing", "service");

        assertThat(viewer.grants().on(DataCategory.IDENTITY)).isEqualTo(Visibility.VISIBLE);
        assertThat(viewer.grants().on(DataCategory.FINANCIAL)).isEqualTo(Visibility.VISIBLE);
        assertThat(viewer.grants().on(DataCategory.SENSITIVE)).isEqualTo(Visibility.MASKED);
        assertThat(viewer.grants().permit(Permission.WRITE_CUSTOMERS)).isTrue();
    }

    @Test
    void grantsNothingToUnknownRoles() {
        var viewer = SeededRules.viewer("offline_access", "Marketing", "marketing ", "default-roles-clientele");

        assertThat(viewer.roles()).isEmpty();
        assertThat(viewer.grants()).isEqualTo(Grants.NONE);
        assertThat(viewer.rowScope()).isEqualTo(new RowScope.ConsentedTo("acme-app"));
    }

    @Test
    void limitsPartnersToWhoConsentsToThem() {
        assertThat(SeededRules.viewer("partner").rowScope()).isEqualTo(new RowScope.ConsentedTo("acme-app"));
        assertThat(SeededRules.viewer("partner", "unknown").rowScope()).isEqualTo(new RowScope.ConsentedTo("acme-app"));
        assertThat(SeededRules.viewer("marketing").rowScope()).isEqualTo(new RowScope.Everyone());
        assertThat(SeededRules.viewer("partner", "marketing").rowScope()).isEqualTo(new RowScope.Everyone());
    }

    @Test
    void doesNotWidenThePartnersViewByAPermissionAlone() {
        var rules = new AccessRules(
                Map.of(
                        "partner", new Grants(Map.of(DataCategory.LOCATION, Visibility.VISIBLE), Set.of()),
                        "till", new Grants(Map.of(), Set.of(Permission.RECORD_ORDERS))),
                Set.of("partner"),
                Map.of());

        assertThat(rules.viewer("x", "acme-app", List.of("partner", "till")).rowScope())
                .isEqualTo(new RowScope.ConsentedTo("acme-app"));
    }

    /** A refused or a changed customer number would tell that somebody else has it. */
    @Test
    void letsNobodyWriteCustomersWhoSeesOnlySome() {
        var writing = new Grants(
                Map.of(DataCategory.IDENTITY, Visibility.VISIBLE),
                Set.of(Permission.WRITE_CUSTOMERS, Permission.RECORD_ORDERS));
        var rules = new AccessRules(Map.of("partner", writing), Set.of("partner"), Map.of());

        var grants = rules.viewer("x", "acme-app", List.of("partner")).grants();

        assertThat(grants.permit(Permission.WRITE_CUSTOMERS)).isFalse();
        assertThat(grants.permit(Permission.RECORD_ORDERS)).isTrue();
    }

    @Test
    void tellsCountsAsExactlyAsTheFinestRoleIsTold() {
        assertThat(SeededRules.viewer("partner").cellSize()).isEqualTo(new CellSize(10));
        assertThat(SeededRules.viewer("partner", "marketing").cellSize()).isEqualTo(CellSize.EXACT);
        assertThat(SeededRules.viewer("partner", "unknown").cellSize()).isEqualTo(new CellSize(10));
        assertThat(SeededRules.viewer().cellSize().isExact()).isFalse();
    }

    @Test
    void tellsFiguresAboutEverybodyOnlyToWhoeverCountsAllOfThemExactly() {
        var partner = new Grants(Map.of(DataCategory.LOCATION, Visibility.VISIBLE), Set.of());
        var rules = new AccessRules(
                Map.of("partner", partner, "counter", partner), Set.of("partner"), Map.of("counter", new CellSize(5)));

        assertThat(SeededRules.viewer("marketing").countsEverybodyExactly()).isTrue();
        assertThat(rules.viewer("x", "acme-app", List.of("partner")).countsEverybodyExactly())
                .isFalse();
        assertThat(rules.viewer("x", "acme-app", List.of("counter")).countsEverybodyExactly())
                .isFalse();
    }

    @Test
    void needsToKnowTheClientOfWhomCustomersMustConsentTo() {
        assertThatThrownBy(() -> SeededRules.read().viewer("x", "", List.of("partner")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void sharesWithNobodyWithoutAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RowScope.ConsentedTo(" "));
    }

    @Test
    void listsEveryRoleThatHasAnyRule() {
        var rules = new AccessRules(
                Map.of("service", new Grants(Map.of(), Set.of(Permission.REVEAL))),
                Set.of("partner"),
                Map.of("counters", new CellSize(5)));

        assertThat(rules.roles().stream().map(RoleAccess::role)).containsExactly("counters", "partner", "service");
    }

    @Test
    void givesTheNamedRolesWhatTheyAreToHaveAndLeavesTheOthers() {
        var marketing =
                new RoleAccess("marketing", new Grants(Map.of(), Set.of(Permission.READ_AUDIT)), true, new CellSize(3));
        var partner = new RoleAccess("partner", Grants.NONE, false, CellSize.EXACT);

        var rules = SeededRules.read().with(List.of(marketing, partner));

        assertThat(rules.role("marketing")).isEqualTo(marketing);
        assertThat(rules.role("partner")).isEqualTo(partner);
        assertThat(rules.roles().stream().map(RoleAccess::role)).doesNotContain("partner");
        assertThat(rules.role("service")).isEqualTo(SeededRules.read().role("service"));
    }

    @Test
    void grantsSomethingByAPermissionOrByACategory() {
        assertThat(Grants.NONE.areEmpty()).isTrue();
        assertThat(new Grants(Map.of(DataCategory.CONTACT, Visibility.HIDDEN), Set.of()).areEmpty())
                .isTrue();
        assertThat(new Grants(Map.of(DataCategory.CONTACT, Visibility.MASKED), Set.of()).areEmpty())
                .isFalse();
        assertThat(new Grants(Map.of(), Set.of(Permission.REVEAL)).areEmpty()).isFalse();
    }

    /** A change is in force within five seconds. */
    @Test
    void areOldAfterThreeSeconds() {
        var now = new AtomicLong();
        var readings = new AtomicInteger();
        var rules = new RulesInForce(
                () -> {
                    readings.incrementAndGet();
                    return SeededRules.read();
                },
                now::get);

        rules.now();
        now.addAndGet(2_999_999_999L);
        rules.now();
        assertThat(readings).hasValue(1);
        now.addAndGet(1);
        rules.now();
        assertThat(readings).hasValue(2);
    }

    /** Else a server that was paused would read them once for each request that waits. */
    @Test
    void areReadOnceForAllWhoWait() throws InterruptedException {
        var reading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var readings = new AtomicInteger();
        var rules = new RulesInForce(
                () -> {
                    readings.incrementAndGet();
                    reading.countDown();
                    waitFor(goOn);
                    return SeededRules.read();
                },
                () -> 0);
        var first = Thread.ofPlatform().start(rules::now);
        reading.await();
        var second = Thread.ofPlatform().start(rules::now);
        await().until(() -> second.getState() == Thread.State.BLOCKED);
        goOn.countDown();
        first.join();
        second.join();

        assertThat(readings).hasValue(1);
    }

    @Test
    void readsRulesBeforeTheyAreOldSoThatNoRequestWaitsForThem() {
        var now = new AtomicLong();
        var readings = new AtomicInteger();
        var rules = new RulesInForce(
                () -> {
                    if (readings.incrementAndGet() == 2) {
                        throw new DataAccessResourceFailureException("away for a moment");
                    }
                    return SeededRules.read();
                },
                now::get);

        for (int second = 0; second < 10; second++) {
            rules.readInTime();
            now.addAndGet(1_000_000_000L);
        }
        rules.now();
        assertThat(readings).hasValue(10);
    }

    @Test
    void letsNobodyInWhenOldRulesCannotBeReadAgain() {
        var now = new AtomicLong();
        var readings = new AtomicInteger();
        var rules = new RulesInForce(
                () -> {
                    if (readings.getAndIncrement() > 0) {
                        throw new IllegalStateException("away");
                    }
                    return SeededRules.read();
                },
                now::get);

        rules.now();
        now.addAndGet(5_000_000_000L);
        assertThatThrownBy(rules::now).hasMessage("away");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }
}
