package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.clientele.audit.AuditAction;
import io.clientele.audit.AuditEvent;
import io.clientele.audit.Author;
import io.clientele.field.DataCategory;
import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import io.clientele.testing.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is uncovered, of whom, for whom, and for how long, as the database keeps it. */
@Tag("database")
class RevealsTests {

    private static final String REASON = "0123456789";

    private final List<AuditEvent> noted = new ArrayList<>();
    private final Reveals reveals = new Reveals(Tables.jdbc(), noted::add, Duration.ofMinutes(10), 3);
    private final Viewer viewer = service();
    private final long customer = Tables.customer();

    @Test
    void uncoverOneCategoryOfOneCustomerForOneViewer() {
        var revealed = reveal(DataCategory.FINANCIAL, REASON);

        assertThat(revealed.category()).isEqualTo(DataCategory.FINANCIAL);
        assertThat(revealed.until()).isCloseTo(Instant.now().plusSeconds(600), within(1, ChronoUnit.MINUTES));
        assertThat(reveals.active(viewer, customer)).containsExactly(revealed);
        assertThat(reveals.of(viewer, customer)).containsExactly(DataCategory.FINANCIAL);
        assertThat(reveals.of(viewer, Tables.customer())).isEmpty();
        assertThat(reveals.of(service(), customer)).isEmpty();
    }

    @Test
    void tellTheCategoryThatWasAskedForAmongSeveral() {
        reveal(DataCategory.FINANCIAL, REASON);

        assertThat(reveal(DataCategory.SENSITIVE, REASON).category()).isEqualTo(DataCategory.SENSITIVE);
        assertThat(reveals.of(viewer, customer))
                .containsExactlyInAnyOrder(DataCategory.FINANCIAL, DataCategory.SENSITIVE);
    }

    @Test
    void areNotedWithTheirReason() {
        reveal(DataCategory.FINANCIAL, "  " + REASON + "  ");

        assertThat(noted).hasSize(1);
        assertThat(noted.getFirst().action()).isEqualTo(AuditAction.REVEAL);
        assertThat(noted.getFirst().customers()).containsExactly(customer);
        assertThat(noted.getFirst().categories()).containsExactly(DataCategory.FINANCIAL);
        assertThat(noted.getFirst().reason()).isEqualTo(REASON);
    }

    @Test
    void wantAReasonOfTenToFiveHundredCharacters() {
        refuses("reason", DataCategory.FINANCIAL, "012345678");
        refuses("reason", DataCategory.FINANCIAL, "x".repeat(501));
        refuses("reason", DataCategory.FINANCIAL, " 12345678         ");
        assertThat(reveals.active(viewer, customer)).isEmpty();

        reveal(DataCategory.FINANCIAL, "x".repeat(500));
        assertThat(reveals.active(viewer, customer)).hasSize(1);
    }

    @Test
    void areOnlyOfWhatIsMasked() {
        refuses("category", DataCategory.IDENTITY, REASON);

        var marketing = SeededRules.read().viewer("marketing " + UUID.randomUUID(), "admin-ui", List.of("marketing"));
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> reveals.reveal(
                        customer,
                        DataCategory.SENSITIVE,
                        REASON,
                        marketing,
                        new Author(marketing.actor(null), Set.of())));
        assertThat(noted).isEmpty();
    }

    @Test
    void areRationedByTheHour() {
        for (int time = 0; time < 3; time++) {
            reveal(DataCategory.FINANCIAL, REASON);
        }
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> reveal(DataCategory.FINANCIAL, REASON))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.RATE_LIMITED));
        assertThat(noted).hasSize(3);

        Tables.jdbc()
                .sql("UPDATE access_reveal SET revealed_at = revealed_at - INTERVAL 1 HOUR WHERE user_name = ?")
                .param(viewer.name())
                .update();
        reveal(DataCategory.FINANCIAL, REASON);
        assertThat(noted).hasSize(4);
    }

    @Test
    void end() {
        reveal(DataCategory.FINANCIAL, REASON);

        Tables.jdbc()
                .sql("UPDATE access_reveal SET ends_at = UTC_TIMESTAMP(6) WHERE user_name = ?")
                .param(viewer.name())
                .update();

        assertThat(reveals.of(viewer, customer)).isEmpty();
    }

    @Test
    void areWorthNothingOnceTheCategoryIsNoLongerMasked() {
        reveal(DataCategory.FINANCIAL, REASON);
        var demoted = SeededRules.read().viewer(viewer.name(), "admin-ui", List.of("partner"));

        assertThat(reveals.of(demoted, customer)).isEmpty();
    }

    private Reveals.Active reveal(DataCategory category, String reason) {
        return reveals.reveal(customer, category, reason, viewer, new Author(viewer.actor(null), Set.of()));
    }

    private void refuses(String argument, DataCategory category, String reason) {
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> reveal(category, reason))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().path()).isEqualTo(argument));
    }

    private static Viewer service() {
        return SeededRules.read().viewer("service " + UUID.randomUUID(), "admin-ui", List.of("service"));
    }
}
