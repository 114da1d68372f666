package io.clientele.customer;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Both encrypted. */
@Table("customer_confidential")
record ConfidentialRow(@Id Long customerId, byte @Nullable [] notes, byte @Nullable [] taxNumber) {}
