package io.clientele.customer;

import io.clientele.input.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What really differs between a customer in the record and a draft; null and absent mean: nothing. */
record CustomerChange(
        long id,
        @Nullable Customer customer,
        @Nullable List<ContactPoint> contactPoints,
        @Nullable List<Address> addresses,
        @Nullable List<Label> labels,
        Given<Membership> membership,
        @Nullable Confidential confidential,
        List<Consent> consents) {

    boolean any() {
        return customer != null
                || contactPoints != null
                || addresses != null
                || labels != null
                || membership.present()
                || confidential != null
                || !consents.isEmpty();
    }
}
