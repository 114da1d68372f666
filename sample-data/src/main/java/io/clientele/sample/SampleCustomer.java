package io.clientele.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer. What TPC-DS leaves out is null.
 *
 * @param customerKey the TPC-DS surrogate key, from 1 without gaps
 * @param customerNumber {@code S-0000001}, made of the key
 * @param email unique, at a domain reserved for examples (RFC 2606)
 * @param phone E.164, within the range 555-0100 to 555-0199 kept for fiction; several customers may share one
 * @param consents the ledger, oldest first
 * @param acquiredOn day of the first sale
 * @param verifiedOn day when the record was last reviewed
 */
public record SampleCustomer(
        long customerKey,
        String customerNumber,
        SampleParty party,
        @Nullable String email,
        @Nullable String phone,
        @Nullable SampleAddress address,
        @Nullable SampleMembership membership,
        List<SampleConsent> consents,
        @Nullable LocalDate acquiredOn,
        @Nullable LocalDate verifiedOn) {}
