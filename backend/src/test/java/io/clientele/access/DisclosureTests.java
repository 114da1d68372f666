package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import io.clientele.audit.AuditAction;
import io.clientele.audit.AuditEvent;
import io.clientele.field.DataCategory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Whoever is shown with anything but an id is noted, and with what. */
class DisclosureTests {

    private static final Viewer SERVICE = SeededRules.viewer("service");

    private final Asking asking = new Asking();

    @Test
    void notesACustomerWhoIsAskedForAlone() {
        asking.answer("service", "{ customer(id: 1) { displayName lifetime { spend { amount } } } }");

        var noted = onlyNote(asking);
        assertThat(noted.actor().roles()).containsExactly("service");
        assertThat(noted.action()).isEqualTo(AuditAction.READ_CUSTOMERS);
        assertThat(noted.customers()).containsExactly(42L);
        assertThat(noted.categories())
                .containsExactlyInAnyOrder(DataCategory.IDENTITY, DataCategory.BEHAVIOUR, DataCategory.FINANCIAL);
    }

    @Test
    void notesEachOfSeveralWhoAreAskedForAlone() {
        asking.answer("service", "{ a: customer(id: 1) { displayName } b: customer(id: 2) { gender } }");

        assertThat(asking.noted()).hasSize(2);
    }

    @Test
    void notesThoseOfAListTogether() {
        asking.answer("service", "{ customers { edges { node { displayName } } more: edges { node { gender } } } }");

        var noted = onlyNote(asking);
        assertThat(noted.customers()).containsExactly(42L);
        assertThat(noted.categories()).containsExactlyInAnyOrder(DataCategory.IDENTITY, DataCategory.DEMOGRAPHIC);
    }

    @Test
    void notesWhomAMutationShows() {
        asking.answer(
                "service",
                "mutation { upsertCustomers(customers: [{customerNumber: \"1\"}]) { customers { notes } } }");

        assertThat(onlyNote(asking).customers()).containsExactly(42L);
    }

    @Test
    void notesNobodyOfWhomOnlyTheIdIsShown() {
        asking.answer("service", "{ customer(id: 1) { id version } customers { edges { node { id } } } }");

        assertThat(asking.noted()).isEmpty();
    }

    @Test
    void notesNobodyWhoIsNotThere() {
        var nobody = answeredBy(place -> null);

        assertThat(nobody.as("service", "{ customer(id: 1) { displayName } }").getErrors())
                .isEmpty();
        assertThat(nobody.noted()).isEmpty();
    }

    @Test
    void notesWhoeverComesLaterOrWithMore() {
        var later = answeredBy(place -> CompletableFuture.completedFuture(new SomeCustomer()));
        var withMore = answeredBy(
                place -> DataFetcherResult.newResult().data(new SomeCustomer()).build());

        for (var way : List.of(later, withMore)) {
            var answer = way.answer("service", "{ customer(id: 1) { displayName } }");

            assertThat(answer).isEqualTo(Map.of("data", Map.of("customer", Map.of("displayName", "Somebody"))));
            assertThat(onlyNote(way).customers()).containsExactly(7L);
        }
    }

    @Test
    void showsNobodyOfWhomItCannotTellWhoTheyAre() {
        var unknown = answeredBy(place -> Map.of("displayName", "Somebody"));

        var answer = unknown.answer("service", "{ customer(id: 1) { displayName } }");

        assertThat(answer.toString()).contains("errors").doesNotContain("Somebody");
    }

    @Test
    void tellsWhyItCouldNotNote() {
        var disclosures = new Disclosures(SERVICE.actor(null), event -> {
            throw new DataAccessResourceFailureException("away");
        });

        var context = Map.of(Viewer.CONTEXT_KEY, SERVICE, Disclosures.CONTEXT_KEY, disclosures);
        asking.within(context, SERVICE, "{ customer(id: 1) { displayName } }");

        assertThatThrownBy(disclosures::settle).isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void showsNobodyWhenThereIsNothingToNoteThemIn() {
        var result = asking.within(Map.of(Viewer.CONTEXT_KEY, SERVICE), SERVICE, "{ customer(id: 1) { displayName } }");

        assertThat(result.getErrors()).isNotEmpty();
        assertThat(result.<Map<String, Object>>getData().get("customer")).isNull();
    }

    private static Asking answeredBy(DataFetcher<?> customer) {
        return Asking.answeredBy(wiring -> wiring.type("Query", query -> query.dataFetcher("customer", customer)));
    }

    private static AuditEvent onlyNote(Asking asking) {
        assertThat(asking.noted()).hasSize(1);
        return asking.noted().getFirst();
    }

    private record SomeCustomer(String displayName) implements DataSubject {

        SomeCustomer() {
            this("Somebody");
        }

        @Override
        public long key() {
            return 7;
        }
    }
}
