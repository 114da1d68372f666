package io.clientele.sample;

import static io.trino.tpcds.column.CustomerDemographicsColumn.CD_CREDIT_RATING;
import static io.trino.tpcds.column.CustomerDemographicsColumn.CD_EDUCATION_STATUS;
import static io.trino.tpcds.column.CustomerDemographicsColumn.CD_GENDER;
import static io.trino.tpcds.column.CustomerDemographicsColumn.CD_MARITAL_STATUS;
import static io.trino.tpcds.column.HouseholdDemographicsColumn.HD_BUY_POTENTIAL;
import static io.trino.tpcds.column.HouseholdDemographicsColumn.HD_DEP_COUNT;
import static io.trino.tpcds.column.HouseholdDemographicsColumn.HD_INCOME_BAND_SK;
import static io.trino.tpcds.column.HouseholdDemographicsColumn.HD_VEHICLE_COUNT;
import static io.trino.tpcds.column.IncomeBandColumn.IB_LOWER_BOUND;
import static io.trino.tpcds.column.IncomeBandColumn.IB_UPPER_BOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.trino.tpcds.Results;
import io.trino.tpcds.Session;
import io.trino.tpcds.Table;
import io.trino.tpcds.column.Column;
import io.trino.tpcds.row.generator.CustomerAddressRowGenerator;
import io.trino.tpcds.row.generator.CustomerDemographicsRowGenerator;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we derive or read by a shorter way, against what TPC-DS itself writes. */
class GeneratorTests {
    private static final TpcdsTables TABLES = TpcdsTables.atScale(0.01);

    @Test
    void derivesDemographicsFromTheirKey() {
        long rows = TABLES.count(Table.CUSTOMER_DEMOGRAPHICS);
        LongStream keys = LongStream.concat(LongStream.of(1, rows), new Random(1).longs(5_000, 1, rows + 1));
        CustomerDemographicsRowGenerator generator = new CustomerDemographicsRowGenerator();
        keys.forEach(key -> {
            Row row = Row.of(TABLES.row(key, generator));
            SampleDemographics derived = Demographics.ofKey((int) key);
            assertThat(derived.gender().name()).startsWith(row.text(CD_GENDER));
            assertThat(letter(derived.maritalStatus())).isEqualTo(row.text(CD_MARITAL_STATUS));
            assertThat(educationText(derived)).isEqualTo(row.text(CD_EDUCATION_STATUS));
            assertThat(creditText(derived)).isEqualTo(row.text(CD_CREDIT_RATING));
        });
    }

    @Test
    void derivesHouseholdsFromTheirKey() {
        List<Row> incomeBands = rows(Table.INCOME_BAND);
        List<Row> households = rows(Table.HOUSEHOLD_DEMOGRAPHICS);
        for (int key = 1; key <= households.size(); key++) {
            Row row = households.get(key - 1);
            Row incomeBand = incomeBands.get(row.key(HD_INCOME_BAND_SK) - 1);
            SampleHousehold derived = Households.ofKey(key);
            assertThat(derived.incomeFrom()).isEqualTo(incomeBand.key(IB_LOWER_BOUND));
            assertThat(derived.incomeTo()).isEqualTo(incomeBand.key(IB_UPPER_BOUND));
            assertThat(derived.buyPotential() == null ? "Unknown" : derived.buyPotential())
                    .isEqualTo(row.text(HD_BUY_POTENTIAL));
            assertThat(derived.dependents()).isEqualTo(row.key(HD_DEP_COUNT));
            assertThat(derived.vehicles() == null ? -1 : derived.vehicles()).isEqualTo(row.key(HD_VEHICLE_COUNT));
        }
    }

    @Test
    void findsAnAddressOutOfOrder() {
        List<Row> addresses = rows(Table.CUSTOMER_ADDRESS);
        CustomerAddressRowGenerator generator = new CustomerAddressRowGenerator();
        for (int key : List.of(500, 1, 999, 2, 2)) {
            assertThat(Row.of(TABLES.row(key, generator))).isEqualTo(addresses.get(key - 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "STORE, STORE_SALES, ss_item_sk, ss_customer_sk, ss_net_paid, sr_return_quantity",
        "WEB, WEB_SALES, ws_item_sk, ws_bill_customer_sk, ws_net_paid, wr_return_quantity",
        "CATALOG, CATALOG_SALES, cs_item_sk, cs_bill_customer_sk, cs_net_paid, cr_return_quantity"
    })
    void sellsWhatTpcdsSells(
            Channel channel, Table table, String item, String customer, String netPaid, String returnedQuantity) {
        Column itemColumn = table.getColumn(item);
        Column customerColumn = table.getColumn(customer);
        Column netPaidColumn = table.getColumn(netPaid);
        Column quantityColumn = table.getChild().getColumn(returnedQuantity);
        Iterator<List<List<String>>> generated =
                Results.constructResults(table, TABLES.session()).iterator();
        SampleData.atScale(0.01)
                .orders(channel)
                .forEach(order -> order.lines().forEach(line -> {
                    List<List<String>> rows = generated.next();
                    Row sale = new Row(rows.getFirst());
                    requireEqual(line.sku(), Numbering.sku(sale.key(itemColumn)));
                    Integer customerKey = sale.number(customerColumn);
                    if (customerKey != null) requireEqual(order.customerNumber(), Numbering.customer(customerKey));
                    String amount = sale.text(netPaidColumn);
                    if (amount != null) requireEqual(line.amount(), new BigDecimal(amount));
                    if (line.returned() == null) return;
                    Integer quantity = new Row(rows.get(1)).number(quantityColumn);
                    if (quantity != null) requireEqual(line.returned().quantity(), quantity);
                }));
        assertThat(generated).isExhausted();
    }

    /** Quicker than an assertion for each of a million values. */
    private static void requireEqual(Object actual, Object expected) {
        if (!actual.equals(expected)) assertThat(actual).isEqualTo(expected);
    }

    private static List<Row> rows(Table table) {
        Session session = TABLES.session();
        return StreamSupport.stream(Results.constructResults(table, session).spliterator(), false)
                .map(rows -> new Row(rows.getFirst()))
                .toList();
    }

    private static String letter(SampleDemographics.MaritalStatus status) {
        return status == null ? "U" : status.name().substring(0, 1);
    }

    private static String educationText(SampleDemographics demographics) {
        if (demographics.education() == null) return "Unknown";
        return switch (demographics.education()) {
            case PRIMARY -> "Primary";
            case SECONDARY -> "Secondary";
            case COLLEGE -> "College";
            case TWO_YEAR_DEGREE -> "2 yr Degree";
            case FOUR_YEAR_DEGREE -> "4 yr Degree";
            case ADVANCED_DEGREE -> "Advanced Degree";
        };
    }

    private static String creditText(SampleDemographics demographics) {
        if (demographics.creditRating() == null) return "Unknown";
        return switch (demographics.creditRating()) {
            case GOOD -> "Good";
            case LOW_RISK -> "Low Risk";
            case HIGH_RISK -> "High Risk";
        };
    }
}
