package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import io.clientele.field.DataCategory;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is masked is covered however it is fetched, unless it was revealed: of one customer, to whom it was. */
class CoveringTests {

    private static final String PAGE = "{ customer(id: 1) { displayName creditRating notes } }";

    @Test
    void coversWhatIsMaskedAndNothingElse() {
        assertThat(customer(new Asking().answer("service", PAGE)))
                .isEqualTo(Map.of("displayName", "王芳", "creditRating", "•••", "notes", "•••"));
    }

    @Test
    void keepsWhatIsHarmlessAmongWhatIsMasked() {
        var answer = new Asking().answer("marketing", "{ customer(id: 1) { contactPoints { kind value } } }");

        assertThat(customer(answer).toString())
                .contains("EMAIL", "w•••@e•••.com")
                .doesNotContain("wang");
    }

    @Test
    void coversWhatComesLaterOrWithMore() {
        assertThat(named(place -> CompletableFuture.completedFuture("Jane"))).isEqualTo(Map.of("displayName", "J•••"));
        assertThat(named(place -> DataFetcherResult.newResult().data("Jane").build()))
                .isEqualTo(Map.of("displayName", "J•••"));
    }

    @Test
    void uncoversWhatWasRevealedOfTheCustomer() {
        var asking = Asking.with((viewer, customer) -> customer == 42 ? Set.of(DataCategory.FINANCIAL) : Set.of());

        assertThat(customer(asking.answer("service", PAGE)))
                .isEqualTo(Map.of("displayName", "王芳", "creditRating", "Good", "notes", "•••"));
    }

    @Test
    void asksForWhatWasRevealedToTheViewer() {
        var asking = Asking.with(
                (viewer, customer) -> viewer.name().equals("another") ? Set.of(DataCategory.FINANCIAL) : Set.of());

        assertThat(customer(asking.answer("service", PAGE))).containsEntry("creditRating", "•••");
    }

    @Test
    void uncoversNothingInLists() {
        var asking = Asking.with((viewer, customer) -> Set.of(DataCategory.FINANCIAL));

        var list = asking.answer("service", "{ customers { edges { node { creditRating } } } }");

        assertThat(list.toString()).contains("creditRating=•••");
    }

    @Test
    void uncoversNothingForWhoeverMayNotReveal() {
        var asking = Asking.with((viewer, customer) -> Set.of(DataCategory.IDENTITY));

        assertThat(customer(asking.answer("marketing", "{ customer(id: 1) { displayName } }")))
                .containsEntry("displayName", "王•••");
    }

    @Test
    void hasNothingToRevealOfNobody() {
        var asking = Asking.answeredBy(
                wiring -> wiring.type("Query", query -> query.dataFetcher("customer", place -> null)));

        assertThat(asking.as("service", PAGE).getErrors()).isEmpty();
    }

    private static Map<String, Object> named(DataFetcher<?> name) {
        var asking = Asking.answeredBy(wiring -> {
            TestCustomers.wire(wiring);
            wiring.type("Customer", type -> type.dataFetcher("displayName", name));
        });
        return customer(asking.answer("marketing", "{ customer(id: 1) { displayName } }"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> customer(Map<String, Object> answer) {
        return (Map<String, Object>) ((Map<?, ?>) answer.get("data")).get("customer");
    }
}
