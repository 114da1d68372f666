package io.clientele.customer;

import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The customers in the record. */
@Component
public class Customers {

    private static final String EXISTING = "SELECT id FROM customer WHERE id IN (:ids)";

    private static final String CUSTOMERS = """
            SELECT id, version, customer_number, kind, display_name, given_name, family_name, gender, birth_date,
                marital_status, education, occupation, household_size, income_from, income_below, credit_rating,
                legal_name, industry, head_count, company_type, decision_maker, source, acquired_on, last_contact_at, created_at,
                changed_at
            FROM customer
            """;

    private static final String BY_ID = CUSTOMERS + "WHERE id IN (:ids)";

    /** In the order of the ids, so that two batches that share customers do not deadlock. */
    private static final String LOCK = CUSTOMERS + "WHERE customer_number IN (:numbers) ORDER BY id FOR UPDATE";

    private final CustomerRows rows;
    private final JdbcClient jdbc;

    Customers(CustomerRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Says the same of a customer who is not there and of one who is out of reach, so that nobody can tell the two apart. */
    static RequestRefused unknown() {
        return new RequestRefused(ErrorCode.NOT_FOUND, "There is no customer with this id");
    }

    public Optional<Customer> find(long id) {
        return Optional.ofNullable(byId(List.of(id)).get(id));
    }

    /** Those of the ids that are in the record, by id, in one statement. */
    public Map<Long, Customer> byId(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(BY_ID).param("ids", ids).query(CustomerRow::customer).list().stream()
                .collect(Collectors.toMap(Customer::key, Function.identity()));
    }

    /** Those of the ids that are in the record. */
    public Set<Long> existing(Collection<Long> ids) {
        return Set.copyOf(jdbc.sql(EXISTING).param("ids", ids).query(Long.class).list());
    }

    /** The customers with these numbers, whom nobody else changes until the transaction ends. */
    List<Customer> lock(Collection<String> numbers) {
        return jdbc.sql(LOCK)
                .param("numbers", numbers)
                .query(CustomerRow::customer)
                .list();
    }

    /** The customers with these numbers, in no particular order. */
    public List<Customer> withNumbers(Collection<String> numbers) {
        return rows.findByCustomerNumberIn(numbers);
    }
}
