package io.clientele.transfer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.access.FieldGate;
import io.clientele.access.FilterGate;
import io.clientele.access.Viewers;
import io.clientele.index.search.CustomerSearcher;
import io.clientele.segment.SavedSegments;
import io.clientele.testing.Api;
import io.clientele.testing.InstallationTest;
import io.clientele.testing.Intake;
import io.clientele.testing.Mirrored;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/** Some 2,500 people in Bergen, which takes three pages, and one in Oslo whose name a spreadsheet would compute. */
@InstallationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentExportTests {

    private static final int BERGEN = 2_500;
    private static final String SAVE = "mutation ($segment: SegmentInput!) { saveSegment(segment: $segment) { id } }";

    private static final Authentication ADMIN = new TestingAuthenticationToken(
            Jwt.withTokenValue("any")
                    .header("alg", "RS256")
                    .claim("preferred_username", "admin")
                    .claim("azp", "clientele-dev")
                    .claim("realm_access", Map.of("roles", List.of("admin")))
                    .build(),
            "");

    private final Api api;
    private String bergen = "";
    private String oslo = "";

    @Autowired
    JdbcClient jdbc;

    SegmentExportTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeAll
    void populate(@Autowired Intake intake, @Autowired ApplicationContext application) {
        for (int from = 0; from < BERGEN; from += 500) {
            intake.customers(IntStream.range(from, from + 500)
                    .mapToObj(SegmentExportTests::inBergen)
                    .toList());
        }
        var inOslo = intake.customers(List.of(Map.of(
                "customerNumber",
                "EXPORT-OSLO",
                "displayName",
                "=HYPERLINK(\"evil\")",
                "contactPoints",
                List.of(
                        Map.of("kind", "EMAIL", "value", "second@example.com"),
                        Map.of("kind", "EMAIL", "value", "first@example.com", "primary", true),
                        Map.of("kind", "PHONE", "value", "+4722123456")),
                "addresses",
                List.of(Map.of("kind", "HOME", "city", "Oslo", "country", "NO")))));
        intake.orders(List.of(Map.of(
                "customerId",
                inOslo.getFirst().toString(),
                "number",
                "EXPORT-1",
                "orderedAt",
                Instant.parse("2026-01-02T03:04:05Z"),
                "channel",
                "WEB",
                "currency",
                "USD",
                "lines",
                List.of(Map.of(
                        "sku", "EXPORT", "quantity", 2, "unitPrice", 1234, "product", Map.of("name", "Thing"))))));
        Mirrored.await(application);
        bergen = saved("Bergen");
        oslo = saved("Oslo");
    }

    @Test
    void holdsEveryCustomerOfTheSegmentOnce() {
        var answer = export("admin", bergen, "id,city");

        var rows = rows(answer);
        assertThat(answer.headers().firstValue("X-Total-Count")).contains("2500");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("segment-" + bergen + ".csv");
        assertThat(rows.getFirst()).isEqualTo("\uFEFFid,city");
        assertThat(rows.subList(1, rows.size()))
                .hasSize(BERGEN)
                .doesNotHaveDuplicates()
                .allMatch(row -> row.endsWith(",Bergen"));
    }

    @Test
    void leavesNothingForASpreadsheetToCompute() {
        assertThat(rows(export("admin", oslo, "display_name,lifetime_spend,last_order_at"))
                        .getLast())
                .isEqualTo("\"'=HYPERLINK(\"\"evil\"\")\",2468.00,2026-01-02T03:04:05Z");
    }

    @Test
    void coversWhatTheRoleSeesCovered() {
        assertThat(rows(export("marketing", oslo, "customer_number,display_name,email,phone"))
                        .getLast())
                .isEqualTo("•••,'=•••,f•••@e•••.com,•••56");
    }

    @Test
    void hasAllColumnsThatExistForTheRoleUnlessSomeAreNamed() {
        assertThat(rows(export("admin", oslo, null)).getFirst())
                .startsWith("\uFEFFid,customer_number,kind,display_name")
                .contains("lifetime_spend")
                .doesNotContain("email");
    }

    @Test
    void refusesAHiddenColumnInTheWordsForOneThatDoesNotExist() {
        var hidden = export("admin", oslo, "id,email");
        var nonsense = export("admin", oslo, "id,nonsense");

        assertThat(hidden.statusCode()).isEqualTo(400);
        assertThat(hidden.body()).contains("columns: there is no column 'email'");
        assertThat(nonsense.statusCode()).isEqualTo(400);
        assertThat(nonsense.body().replace("nonsense", "email")).isEqualTo(hidden.body());
    }

    @ParameterizedTest
    @CsvSource({"service", "partner", "privacy-officer"})
    void isNotForRolesThatDoNotExport(String role) {
        var answer = export(role, oslo, "id");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("FORBIDDEN").doesNotContain("Oslo");
        assertThat(inTrail("COUNT(*)", "refused AND operation = 'export' AND user_name LIKE '%" + role + "%'"))
                .isPositive();
    }

    @Test
    void doesNotKnowASegmentThatIsNotThere() {
        assertThat(export("admin", "999999", "id").statusCode()).isEqualTo(404);
    }

    @Test
    void isNotedPageByPageWithEverybodyInIt() {
        long before = exported();

        export("admin", bergen, "id,city");

        assertThat(exported() - before).isEqualTo(BERGEN);
    }

    /** A page is shown to nobody before it is noted, and a file that ends early must not look like a whole one. */
    @ParameterizedTest
    @CsvSource({"1, false", "2, true"})
    void breaksOffWhenAPageCannotBeNoted(int failing, boolean begun, @Autowired ApplicationContext application) {
        var pages = new AtomicInteger();
        var export = new SegmentExport(
                application.getBean(SavedSegments.class),
                application.getBean(FilterGate.class),
                application.getBean(FieldGate.class),
                application.getBean(CustomerSearcher.class),
                application.getBean(ExportReading.class),
                event -> {
                    if (pages.incrementAndGet() == failing) throw new DataAccessResourceFailureException("away");
                },
                application.getBean(Clock.class));
        var controller = new ExportController(export, application.getBean(Viewers.class));
        var response = new MockHttpServletResponse();

        assertThatThrownBy(() -> controller.customers(bergen, List.of("id"), ADMIN, response))
                .hasStackTraceContaining(DataAccessResourceFailureException.class.getName());

        assertThat(response.isCommitted()).isEqualTo(begun);
        assertThat(response.containsHeader("X-Total-Count")).isEqualTo(begun);
    }

    @Test
    void saysThatTheRecordDoesNotAnswer() {
        jdbc.sql("RENAME TABLE customer_address TO customer_address_away").update();
        try {
            var answer = export("admin", oslo, "id,city");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("X-Total-Count")).isEmpty();
            assertThat(answer.body()).contains("The record does not answer.", "UNAVAILABLE");
        } finally {
            jdbc.sql("RENAME TABLE customer_address_away TO customer_address").update();
        }
    }

    private long exported() {
        return inTrail(
                "COALESCE(SUM(affected), 0)", "action = 'EXPORT_CUSTOMERS' AND detail LIKE 'segment " + bergen + ",%'");
    }

    private long inTrail(String what, String where) {
        return Stream.of("audit_inbox", "audit_entry")
                .mapToLong(table -> jdbc.sql("SELECT %s FROM %s WHERE %s".formatted(what, table, where))
                        .query(Long.class)
                        .single())
                .sum();
    }

    private HttpResponse<String> export(String role, String segment, String columns) {
        return api.get(
                role, "/api/segments/" + segment + "/customers.csv" + (columns == null ? "" : "?columns=" + columns));
    }

    private static List<String> rows(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().toList();
    }

    private String saved(String city) {
        var segment = Map.of(
                "name", "People of " + city, "shared", true, "definition", Map.of("city", Map.of("in", List.of(city))));
        var answer = api.ask("marketing", SAVE, Map.of("segment", segment));
        return answer.at("/data/saveSegment/id").asString();
    }

    private static Map<String, Object> inBergen(int number) {
        return Map.of(
                "customerNumber", "EXPORT-" + number,
                "displayName", "Person " + number,
                "addresses", List.of(Map.of("kind", "HOME", "city", "Bergen", "country", "NO")));
    }
}
