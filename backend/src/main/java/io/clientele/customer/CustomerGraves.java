package io.clientele.customer;

import static java.util.stream.Collectors.toSet;

import io.clientele.input.ErrorCode;
import io.clientele.input.Problem;
import io.clientele.input.RequestRefused;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stays of customers who left the record: enough to refuse an erased number, too little to tell whose it was. */
@Component
class CustomerGraves {

    private static final String DIG = """
            INSERT INTO customer_grave (id, version, erased_at, number_token)
            SELECT id, version, UTC_TIMESTAMP(6), :token FROM customer WHERE id = :customer
            """;

    private static final String ERASED = "SELECT number_token FROM customer_grave WHERE number_token IN (:tokens)";

    private final NumberTokens tokens;
    private final JdbcClient jdbc;

    CustomerGraves(NumberTokens tokens, JdbcClient jdbc) {
        this.tokens = tokens;
        this.jdbc = jdbc;
    }

    /** For a customer whose number must not come again. */
    void digForErased(long customer, String customerNumber) {
        dig(customer, tokens.ofErased(customerNumber));
    }

    /** For a customer whose number may come again. */
    void digForDeleted(long customer) {
        dig(customer, null);
    }

    private void dig(long customer, byte @Nullable [] token) {
        jdbc.sql(DIG).param("token", token).param("customer", customer).update();
    }

    /**
     * Refuses customers who were just created under the number of an erased one. Asked before, an erasure could come between
     * the question and the creation; once the number is taken in this transaction, every erasure of it is over and seen.
     *
     * @throws RequestRefused CONFLICT, naming each of them
     */
    void refuseErased(List<CustomerDraft> created) {
        if (created.isEmpty()) {
            return;
        }
        var byToken = new LinkedHashMap<ByteBuffer, CustomerDraft>();
        created.forEach(draft -> byToken.put(ByteBuffer.wrap(tokens.ofErased(draft.customerNumber())), draft));
        byToken.keySet().retainAll(erased(byToken.keySet()));
        if (!byToken.isEmpty()) {
            throw new RequestRefused(
                    ErrorCode.CONFLICT,
                    byToken.values().stream().map(CustomerGraves::problem).toList());
        }
    }

    private Set<ByteBuffer> erased(Collection<ByteBuffer> asked) {
        return jdbc
                .sql(ERASED)
                .param("tokens", asked.stream().map(ByteBuffer::array).toList())
                .query((row, index) -> ByteBuffer.wrap(row.getBytes(1)))
                .list()
                .stream()
                .collect(toSet());
    }

    private static Problem problem(CustomerDraft draft) {
        return new Problem(draft.path() + ".customerNumber", "was erased with its customer and is not taken again");
    }
}
