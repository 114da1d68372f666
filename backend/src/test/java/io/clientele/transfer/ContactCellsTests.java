package io.clientele.transfer;

import static io.clientele.customer.ContactKind.EMAIL;
import static io.clientele.customer.ContactKind.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.customer.ContactKind;
import io.clientele.customer.ContactPoint;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactCellsTests {

    private static final Instant VERIFIED = Instant.parse("2025-01-01T00:00:00Z");

    private final ContactPoint email = point(EMAIL, "ada@example.com", true);
    private final ContactPoint spare = point(EMAIL, "spare@example.com", false);
    private final ContactPoint phone = point(PHONE, "+12125550101", true);

    @Test
    void keepEverythingWhenBlank() {
        assertThat(ContactCells.with(List.of(email, phone), EMAIL, null)).containsExactly(email, phone);
    }

    @Test
    void replaceThePrimaryOneOfItsKindAlone() {
        assertThat(ContactCells.with(List.of(email, spare, phone), EMAIL, "new@example.com"))
                .containsExactly(new ContactPoint(null, 0, EMAIL, "new@example.com", true, null), spare, phone);
    }

    @Test
    void addTheFirstOfItsKind() {
        assertThat(ContactCells.with(List.of(phone), EMAIL, "new@example.com"))
                .containsExactly(phone, new ContactPoint(null, 0, EMAIL, "new@example.com", true, null));
    }

    @Test
    void keepWhatWasVerified() {
        assertThat(ContactCells.with(List.of(email, phone), EMAIL, "Ada@example.com"))
                .containsExactly(email, phone);
    }

    @Test
    void makeAnotherKnownOneThePrimaryOne() {
        assertThat(ContactCells.with(List.of(email, spare), EMAIL, "spare@example.com"))
                .containsExactly(point(EMAIL, "ada@example.com", false), point(EMAIL, "spare@example.com", true));
    }

    private static ContactPoint point(ContactKind kind, String value, boolean primary) {
        return new ContactPoint(1L, 7, kind, value, primary, VERIFIED);
    }
}
