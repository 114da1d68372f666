package io.clientele.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.input.RequestRefused;
import io.clientele.rfm.RfmMovement.Flow;
import io.clientele.rfm.RfmMovement.Standing;
import io.clientele.testing.EmptyRecord;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.Intake;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@InstallationTest
class RfmComputationTests {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    @Autowired
    ApplicationContext application;

    @Autowired
    RfmComputation computation;

    @Autowired
    RfmRuns runs;

    @Autowired
    RfmMovement movement;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    private List<Long> people = List.of();

    @BeforeEach
    void nobody() {
        jdbc.sql("DELETE FROM rfm_run").update();
        EmptyRecord.clear(application);
    }

    /** Worked out by hand: ten people, so two in each quintile wherever values differ. */
    @Test
    void ranksTenPeopleAsOneDoesByHand() {
        people(11);
        // On the first day the first orders for 10, on the second day the second for 20, and so on; the eleventh never
        // does.
        IntStream.range(0, 10).forEach(person -> order(person, person, 10 * (person + 1)));
        // The four last ones order a second time on the same day, the very last a third time.
        IntStream.range(6, 10).forEach(person -> order(person, person, 0));
        order(9, 9, 0);

        var run = computation.compute("marketing");

        assertThat(run.customers()).isEqualTo(10);
        assertThat(run.askedBy()).isEqualTo("marketing");
        // Places 2, 4, 6 and 8 of ten.
        assertThat(run.cutOffs().of(Measure.RECENCY)).containsExactly(day(1), day(3), day(5), day(7));
        assertThat(run.cutOffs().of(Measure.MONETARY)).containsExactly(2000L, 4000L, 6000L, 8000L);
        // Six have one order, three have two, one has three: 1 1 1 1 1 1 2 2 2 3.
        assertThat(run.cutOffs().of(Measure.FREQUENCY)).containsExactly(1L, 1L, 1L, 2L);
        assertThat(scores(run))
                .containsExactly(
                        "1 1 1", "1 1 1", "2 1 2", "2 1 2", "3 1 3", "3 1 3", "4 4 4", "4 4 4", "5 4 5", "5 5 5");
    }

    @Test
    void putsEqualValuesIntoTheSameQuintile() {
        people(7);
        IntStream.range(0, 7).forEach(person -> order(person, 3, 50));

        var run = computation.compute(null);

        assertThat(scores(run)).containsOnly("1 1 1");
    }

    @Test
    void countsWhatWasKept() {
        people(1);
        intake.orders(List.of(orderOf(0, 0, 5, "20", 2)));

        assertThat(computation.compute(null).cutOffs().of(Measure.MONETARY)).containsOnly(6000L);
    }

    @Test
    void refusesToRankNobody() {
        people(3);

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> computation.compute(null))
                .withMessage("Nobody has ordered yet, so there is nobody to rank.");
        assertThat(runs.latest()).isEmpty();
    }

    @Test
    void refusesASecondRunWhileOneIsUnderWay() {
        people(1);
        order(0, 0, 1);
        var cutOffs = computation.compute(null).cutOffs();
        runs.begin(null, cutOffs);

        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> computation.compute(null))
                .withMessage("A ranking is under way already.");
    }

    @Test
    void beginsAnewAfterOneThatWasBrokenOff() {
        people(1);
        order(0, 0, 1);
        var cutOffs = computation.compute(null).cutOffs();
        runs.begin(null, cutOffs);
        jdbc.sql("UPDATE rfm_run SET computed_at = computed_at - INTERVAL 1 HOUR WHERE customers IS NULL")
                .update();

        computation.compute(null);

        assertThat(runs.latest(10)).hasSize(2);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM rfm_run").query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void keepsCutOffsAsTheyWere() {
        people(5);
        IntStream.range(0, 5).forEach(person -> order(person, person, 10));
        var before = computation.compute(null);
        order(0, 30, 1000);

        assertThat(runs.latest().orElseThrow().cutOffs()).isEqualTo(before.cutOffs());
        assertThat(computation.compute(null).cutOffs()).isNotEqualTo(before.cutOffs());
        assertThat(runs.latest(2).getLast().cutOffs()).isEqualTo(before.cutOffs());
    }

    @Test
    void showsWhoWentFromWhereToWhere() {
        people(6);
        IntStream.range(0, 5).forEach(person -> order(person, person, 10 * (person + 1)));
        var before = computation.compute(null);
        IntStream.range(0, 3).forEach(each -> order(0, 20 + each, 10));
        order(5, 40, 10);

        var after = computation.compute(null);

        var flows = movement.between(before.id(), after.id());
        assertThat(flows.stream().mapToLong(Flow::customers).sum()).isEqualTo(6);
        assertThat(flows).contains(new Flow(new Standing(9, "Lost", true), new Standing(1, "Loyal", true), 1));
        assertThat(flows)
                .filteredOn(flow -> !flow.from().ranked())
                .singleElement()
                .satisfies(flow -> assertThat(flow.to().ranked()).isTrue());
    }

    @Test
    void placesEverybodyOnceWhereverABatchEnds() {
        people(45);
        IntStream.range(0, 45).forEach(person -> order(person, person, 10));
        var cutOffs = computation.compute(null).cutOffs();

        assertThat(cutOffs.of(Measure.RECENCY)).containsExactly(day(8), day(17), day(26), day(35));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM rfm_score GROUP BY recency")
                        .query(Integer.class)
                        .list())
                .containsExactly(9, 9, 9, 9, 9);
    }

    private void people(int count) {
        var inputs = IntStream.range(0, count)
                .mapToObj(each -> Map.of("customerNumber", UUID.randomUUID().toString(), "displayName", "Somebody"))
                .toList();
        people = intake.customers(inputs);
    }

    private void order(int person, int day, int amount) {
        intake.orders(List.of(orderOf(person, day, 1, String.valueOf(amount), 0)));
    }

    private Map<String, Object> orderOf(int person, int day, int quantity, String price, int returned) {
        return Map.of(
                "number", UUID.randomUUID().toString(),
                "customerId", people.get(person).toString(),
                "orderedAt", Instant.ofEpochMilli(day(day)),
                "channel", "WEB",
                "currency", "USD",
                "lines",
                        List.of(Map.of(
                                "sku", "S-1",
                                "product", Map.of("name", "Thing"),
                                "quantity", quantity,
                                "unitPrice", price,
                                "returnedQuantity", returned)));
    }

    private static long day(int day) {
        return FIRST_DAY.plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private List<String> scores(RfmRun run) {
        return new ArrayList<>(jdbc.sql(
                        "SELECT CONCAT(recency, ' ', frequency, ' ', monetary) FROM rfm_score WHERE run_id = ? ORDER BY customer_id")
                .param(run.id())
                .query(String.class)
                .list());
    }
}
