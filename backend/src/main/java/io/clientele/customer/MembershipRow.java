package io.clientele.customer;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * @param cardNumber encrypted
 * @param cardToken a keyed digest, so that no number is given twice
 */
@Table("customer_membership")
record MembershipRow(
        @Id Long customerId, byte[] cardNumber, byte[] cardToken, String level, LocalDate joinedOn, int points) {}
