package io.clientele.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.command.CommandLine;
import io.clientele.command.CommandRefused;
import io.clientele.customer.CustomerParts;
import io.clientele.customer.CustomerRegister;
import io.clientele.customer.Membership;
import io.clientele.localstack.Endpoints.Database;
import io.clientele.purchase.OrderBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.framework.Advised;
import org.springframework.resilience.retry.AbstractRetryInterceptor;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** The commands against real databases, with neither Elasticsearch nor Keycloak. */
@ParameterizedClass
@MethodSource("io.clientele.transfer.CommandContext#databases")
class LoadingTests {

    private static final String ORDER_HEADER =
            "order_number,customer_number,ordered_at,channel,sku,product_name,quantity,unit_price,returned_quantity";

    @Parameter
    private Database database;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private CommandContext context;

    @BeforeEach
    void start() {
        context = CommandContext.start(database);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void loadsTheTemplates() {
        int code = load(Path.of("../docs/templates/customers.csv"), Path.of("../docs/templates/orders.csv"));

        assertThat(code).as(printed()).isEqualTo(CommandLine.DONE);
        assertThat(printed())
                .contains("customers: 3 read = 3 created + 0 changed + 0 unchanged + 0 refused")
                .contains("orders: 2 read = 2 created + 0 changed + 0 unchanged + 0 refused");
    }

    @Test
    void takesTheSameFilesAgainWithoutAnyChange() {
        loadsTheTemplates();
        var versions = column("SELECT version FROM customer ORDER BY id");

        loadAgain();

        assertThat(printed())
                .contains("customers: 3 read = 0 created + 0 changed + 3 unchanged + 0 refused")
                .contains("orders: 2 read = 0 created + 0 changed + 2 unchanged + 0 refused");
        assertThat(column("SELECT version FROM customer ORDER BY id")).isEqualTo(versions);
    }

    private void loadAgain() {
        printed.reset();
        load(Path.of("../docs/templates/customers.csv"), Path.of("../docs/templates/orders.csv"));
    }

    @Test
    void writesValidRowsAndSetsTheOthersAside() throws IOException {
        var file = customers(
                "customer_number,given_name,birth_date,email",
                "K-1,Ada,1985-12-10,ada@example.com",
                "K-2,Grace,10.12.1985,grace@example.com",
                "K-3,,,",
                "K-4,Joan,1990-01-01,nobody");

        assertThat(load(file, null)).isEqualTo(CommandLine.SOME_REFUSED);

        assertThat(printed()).contains("4 read = 1 created + 0 changed + 0 unchanged + 3 refused");
        assertThat(Files.readAllLines(folder.resolve("customers.refused.csv")))
                .hasSize(4)
                .anyMatch(
                        line -> line.startsWith("K-2,Grace,10.12.1985") && line.contains("birth_date: must be a date"))
                .anyMatch(line -> line.startsWith("K-3,,,,") && line.contains("is new and needs"))
                .anyMatch(line -> line.startsWith("K-4") && line.contains("email or phone: is not an e-mail address"));
    }

    @Test
    void takesMendedRowsFromTheFileOfRefusedOnes() throws IOException {
        load(customers("customer_number,given_name,birth_date", "K-1,Ada,10.12.1985"), null);
        var refused = folder.resolve("customers.refused.csv");
        Files.writeString(refused, Files.readString(refused).replace("10.12.1985", "1985-12-10"));

        assertThat(load(refused, null)).isEqualTo(CommandLine.DONE);
        assertThat(column("SELECT display_name FROM customer")).containsExactly("Ada");
    }

    @Test
    void keepsWhatBlankCellsDoNotMention() throws IOException {
        load(
                customers(
                        "customer_number,given_name,email,phone,city,postal_code,card_number,card_level,card_joined_on,card_points",
                        "K-1,Ada,ada@example.com,+1 212 555 0101,New York,10001,C-1,GOLD,2020-01-01,5"),
                null);

        load(
                customers("customer_number,given_name,email,phone,city,card_points", "K-1,,,+1 212 555 0102,Boston,9"),
                null);

        assertThat(column("SELECT value FROM customer_contact_point ORDER BY value"))
                .containsExactly("+12125550102", "ada@example.com");
        assertThat(column("SELECT CONCAT(city, ' ', postal_code) FROM customer_address"))
                .containsExactly("Boston 10001");
        assertThat(memberships())
                .extracting(Membership::cardNumber, Membership::level, Membership::points)
                .containsExactly(tuple("C-1", "GOLD", 9));
        assertThat(column("SELECT given_name FROM customer")).containsExactly("Ada");
    }

    @Test
    void takesWhatSegmentsAskFor() throws IOException {
        var file = customers(
                "customer_number,legal_name,company_type,decision_maker,acquired_on,last_contact_at,interests,tags",
                "K-1,Example LLC,branch,Robin Example,2024-05-01,2025-10-01 09:30:00,chess; tea ;,vip");

        assertThat(load(file, null)).as(printed()).isEqualTo(CommandLine.DONE);

        assertThat(column("SELECT CONCAT_WS(' ', company_type, decision_maker, acquired_on) FROM customer"))
                .containsExactly("BRANCH Robin Example 2024-05-01");
        assertThat(column("SELECT COUNT(*) FROM customer WHERE last_contact_at IS NOT NULL"))
                .containsExactly("1");
        assertThat(column("SELECT CONCAT(kind, ' ', value) FROM customer_label ORDER BY id"))
                .containsExactly("INTEREST chess", "INTEREST tea", "TAG vip");
    }

    @Test
    void refusesTheCustomerWhoseCardBelongsToAnother() throws IOException {
        var file = customers(
                "customer_number,given_name,card_number,card_level,card_joined_on,card_points",
                "K-1,Ada,C-1,GOLD,2020-01-01,5",
                "K-2,Grace,C-2,GOLD,2020-01-01,5",
                "K-3,Joan,C-1,GOLD,2020-01-01,5");

        load(file, null);

        assertThat(printed()).contains("3 read = 2 created + 0 changed + 0 unchanged + 1 refused");
        assertThat(folder.resolve("customers.refused.csv")).content().contains("belongs to another customer");
    }

    @Test
    void neverGrantsWhatTheCustomerHasRefused() throws IOException {
        load(
                customers(
                        "customer_number,given_name,consent_email_marketing", "K-1,Ada,WITHDRAWN", "K-2,Joan,granted"),
                null);
        load(customers("customer_number,consent_email_marketing", "K-1,GRANTED", "K-2,WITHDRAWN"), null);

        assertThat(printed()).contains("2 read = 0 created + 1 changed + 0 unchanged + 1 refused");
        assertThat(column("SELECT status FROM customer_consent ORDER BY id"))
                .containsExactlyInAnyOrder("WITHDRAWN", "GRANTED", "WITHDRAWN");
    }

    @Test
    void takesTwoRowsOfACustomerOneAfterTheOther() throws IOException {
        load(customers("customer_number,given_name,occupation", "K-1,Ada,Poet", "K-1,,Analyst"), null);

        assertThat(printed()).contains("2 read = 1 created + 1 changed + 0 unchanged + 0 refused");
        assertThat(column("SELECT occupation FROM customer")).containsExactly("Analyst");
    }

    @Test
    void refusesOrdersAsAWhole() throws IOException {
        var orders = CsvFiles.write(
                folder,
                "orders.csv",
                ORDER_HEADER,
                "O-1,K-1,2025-01-01,WEB,A,Apple,2,1.50,",
                "O-1,,,,B,,1,1,",
                "O-2,K-9,2025-01-01,WEB,A,,1,1,",
                "O-3,K-1,2025-01-01 10:30:00,WEB,A,Apple,2,1.50,1");

        load(customers("customer_number,given_name", "K-1,Ada"), orders);

        assertThat(printed()).contains("orders: 3 read = 1 created + 0 changed + 0 unchanged + 2 refused");
        assertThat(column("SELECT CONCAT(number, ' ', returned_amount) FROM purchase_order"))
                .containsExactly("O-3 1.50");
        assertThat(folder.resolve("orders.refused.csv"))
                .content()
                .contains("row 2 of the order, sku: is not a known product")
                .contains("customer_number: is not the number of a customer");
    }

    @Test
    void writesNothingWhenTheSecondFileIsBroken() throws IOException {
        var customers = customers("customer_number,given_name", "K-1,Ada");
        var orders = CsvFiles.write(folder, "orders.csv", "order_number,colour", "O-1,red");

        assertThatThrownBy(() -> load(customers, orders)).isInstanceOf(CommandRefused.class);
        assertThat(column("SELECT COUNT(*) FROM customer")).containsExactly("0");
    }

    @Test
    void readsEqualsWrittenForManyRows() throws IOException {
        var rows = IntStream.rangeClosed(1, 5_000)
                .mapToObj(number ->
                        "K-%d,Name %d,%s".formatted(number, number, number % 10 == 0 ? "SOMETHING" : "female"));
        load(
                customers(Stream.concat(Stream.of("customer_number,given_name,gender"), rows)
                        .toArray(String[]::new)),
                null);

        assertThat(printed()).contains("5,000 read = 4,500 created + 0 changed + 0 unchanged + 500 refused");
        assertThat(column("SELECT COUNT(*) FROM customer")).containsExactly("4500");
        assertThat(column("SELECT COUNT(*) FROM mirror_dirty")).containsExactly("4500");
        assertThat(Files.readAllLines(folder.resolve("customers.refused.csv"))).hasSize(501);
    }

    @Test
    void refusesASampleBesideOtherCustomers() throws IOException {
        load(customers("customer_number,given_name", "K-1,Ada"), null);

        assertThatThrownBy(() -> context.bean(SampleLoader.class).load(0.01, out()))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("holds customers that are not of this sample");
    }

    /** Inside the transaction a second attempt would go on with one that the database has rolled back. */
    @Test
    void retriesWholeTransactions() {
        for (var writer : List.of(context.bean(OrderBook.class), context.bean(CustomerRegister.class))) {
            assertThat(((Advised) writer).getAdvisors())
                    .extracting(advisor -> advisor.getAdvice().getClass())
                    .satisfiesExactly(
                            first -> assertThat(first).isAssignableTo(AbstractRetryInterceptor.class),
                            second -> assertThat(second).isAssignableTo(TransactionInterceptor.class));
        }
    }

    private Path customers(String... lines) throws IOException {
        return CsvFiles.write(folder, "customers.csv", lines);
    }

    private int load(Path customers, Path orders) {
        return context.bean(FileLoader.class).load(customers, orders, out());
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Collection<Membership> memberships() {
        var customers =
                context.jdbc().sql("SELECT id FROM customer").query(Long.class).list();
        return context.bean(CustomerParts.class).memberships(customers).values();
    }

    private List<String> column(String query) {
        return context.jdbc().sql(query).query(String.class).list();
    }
}
