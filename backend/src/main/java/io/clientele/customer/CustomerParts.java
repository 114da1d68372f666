package io.clientele.customer;

import static java.util.stream.Collectors.groupingBy;

import io.clientele.time.UtcRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What hangs on customers, read for many of them at once: one statement a part, however many customers. Rows are mapped by
 * hand, since the mirror reads them by the million.
 */
@Component
public class CustomerParts {

    private static final String CONTACT_POINTS = """
            SELECT id, customer_id, kind, value, is_primary, verified_at
            FROM customer_contact_point WHERE customer_id IN (:customers) ORDER BY id
            """;

    private static final String ADDRESSES = """
            SELECT id, customer_id, kind, is_primary, line, city, state, postal_code, country
            FROM customer_address WHERE customer_id IN (:customers) ORDER BY id
            """;

    /** The entries that hold: the latest of each purpose, channel and recipient. */
    private static final String HOLDING_CONSENTS = """
            SELECT c.id, c.customer_id, c.purpose, c.channel, c.recipient, c.status, c.since, c.source
            FROM customer_consent c
            WHERE c.id IN (
                SELECT MAX(latest.id) FROM customer_consent latest
                WHERE latest.customer_id IN (:customers)
                GROUP BY latest.customer_id, latest.purpose, latest.channel, latest.recipient)
            ORDER BY c.id
            """;

    private static final String MEMBERSHIPS = """
            SELECT customer_id, card_number, level, joined_on, points
            FROM customer_membership WHERE customer_id IN (:customers)
            """;

    private static final String LABELS = """
            SELECT id, customer_id, kind, value
            FROM customer_label WHERE customer_id IN (:customers) ORDER BY id
            """;

    private static final String CONFIDENTIAL = """
            SELECT customer_id, notes, tax_number FROM customer_confidential WHERE customer_id IN (:customers)
            """;

    private final EncryptedRows encrypted;
    private final JdbcClient jdbc;

    CustomerParts(EncryptedRows encrypted, JdbcClient jdbc) {
        this.encrypted = encrypted;
        this.jdbc = jdbc;
    }

    /** In the order in which they were given. */
    public Map<Long, List<ContactPoint>> contactPoints(Collection<Long> customers) {
        return listed(
                customers, rows(CONTACT_POINTS, customers, CustomerParts::contactPoint), ContactPoint::customerId);
    }

    /** In the order in which they were given. */
    public Map<Long, List<Address>> addresses(Collection<Long> customers) {
        return listed(customers, rows(ADDRESSES, customers, CustomerParts::address), Address::customerId);
    }

    /** The primary address of each customer that has one. */
    public Map<Long, Address> primaryAddresses(Collection<Long> customers) {
        return rows(ADDRESSES, customers, CustomerParts::address).stream()
                .filter(Address::primary)
                .collect(Collectors.toMap(Address::customerId, Function.identity(), (first, second) -> first));
    }

    /** The entries that hold now, oldest first. */
    public Map<Long, List<Consent>> consents(Collection<Long> customers) {
        return listed(customers, rows(HOLDING_CONSENTS, customers, CustomerParts::consent), Consent::customerId);
    }

    /** The card of each customer that has one. */
    public Map<Long, Membership> memberships(Collection<Long> customers) {
        return rows(MEMBERSHIPS, customers, encrypted::membership).stream()
                .collect(Collectors.toMap(Membership::customerId, Function.identity()));
    }

    /** Of each customer of whom there is any. */
    public Map<Long, Confidential> confidential(Collection<Long> customers) {
        return rows(CONFIDENTIAL, customers, encrypted::confidential).stream()
                .collect(Collectors.toMap(Confidential::customerId, Function.identity()));
    }

    /** In the order in which they were given. */
    public Map<Long, List<Label>> labels(Collection<Long> customers) {
        return listed(customers, rows(LABELS, customers, CustomerParts::label), Label::customerId);
    }

    private <T> List<T> rows(String sql, Collection<Long> customers, RowMapper<T> mapper) {
        return customers.isEmpty()
                ? List.of()
                : jdbc.sql(sql).param("customers", customers).query(mapper).list();
    }

    private static <T> Map<Long, List<T>> listed(Collection<Long> customers, List<T> rows, Function<T, Long> customer) {
        var lists = new HashMap<Long, List<T>>(rows.stream().collect(groupingBy(customer)));
        customers.forEach(id -> lists.putIfAbsent(id, List.of()));
        return lists;
    }

    private static ContactPoint contactPoint(ResultSet row, int index) throws SQLException {
        return new ContactPoint(
                row.getLong("id"),
                row.getLong("customer_id"),
                ContactKind.valueOf(row.getString("kind")),
                row.getString("value"),
                row.getBoolean("is_primary"),
                UtcRows.optionalInstant(row, "verified_at"));
    }

    private static Address address(ResultSet row, int index) throws SQLException {
        return new Address(
                row.getLong("id"),
                row.getLong("customer_id"),
                AddressKind.valueOf(row.getString("kind")),
                row.getBoolean("is_primary"),
                row.getString("line"),
                row.getString("city"),
                row.getString("state"),
                row.getString("postal_code"),
                row.getString("country"));
    }

    private static Consent consent(ResultSet row, int index) throws SQLException {
        return new Consent(
                row.getLong("id"),
                row.getLong("customer_id"),
                ConsentPurpose.valueOf(row.getString("purpose")),
                ConsentChannel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                ConsentStatus.valueOf(row.getString("status")),
                Objects.requireNonNull(UtcRows.optionalInstant(row, "since")),
                row.getString("source"));
    }

    private static Label label(ResultSet row, int index) throws SQLException {
        return new Label(
                row.getLong("id"),
                row.getLong("customer_id"),
                LabelKind.valueOf(row.getString("kind")),
                row.getString("value"));
    }
}
