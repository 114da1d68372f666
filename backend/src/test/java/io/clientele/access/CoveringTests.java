package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is masked is covered however it is fetched, unless it was revealed: of one customer, to whom it was. */
class CoveringTests {

    private static final Grants REVEALING =
            new Grants(Map.of(DataCategory.IDENTITY, Visibility.MASKED), Set.of(Permission.REVEAL));

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
    void uncoversNothingInListsWithoutPages() {
        var person = new SomePerson("Jane");
        var schema = SmallSchema.of(
                """
                type Query { one: Customer @open  all: [Customer!]! @open }
                type Customer { name: String @data(category: IDENTITY, mask: NAME) }
                """,
                RuntimeWiring.newRuntimeWiring()
                        .type(
                                "Query",
                                query -> query.dataFetcher("one", place -> person)
                                        .dataFetcher("all", place -> List.of(person)))
                        .build());
        var derived = GrantedSchema.derive(
                schema.schema(), schema.catalogue(), (viewer, customer) -> Set.of(DataCategory.IDENTITY), REVEALING);

        assertThat(ask(derived, "{ one { name } all { name } }"))
                .isEqualTo(Map.of("one", Map.of("name", "Jane"), "all", List.of(Map.of("name", "J•••"))));
    }

    @Test
    void coversNothingThatNothingLeadsTo() {
        var schema = SmallSchema.of("""
                type Query { a: String @data(category: IDENTITY, mask: NAME)  b: T @data(category: FINANCIAL) }
                type T { c: String @data(category: IDENTITY, mask: NAME) }
                """);

        var derived =
                GrantedSchema.derive(schema.schema(), schema.catalogue(), (viewer, customer) -> Set.of(), REVEALING);

        assertThat(derived.getType("T")).isNull();
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

    private static Map<String, Object> ask(GraphQLSchema schema, String document) {
        var viewer = SeededRules.viewer("service");
        var context = Map.of(
                Viewer.CONTEXT_KEY, viewer, Disclosures.CONTEXT_KEY, new Disclosures(viewer.actor(null), event -> {}));
        return GraphQL.newGraphQL(schema)
                .build()
                .execute(ExecutionInput.newExecutionInput(document).graphQLContext(context))
                .getData();
    }

    private record SomePerson(String name) implements DataSubject {

        @Override
        public long key() {
            return 7;
        }
    }
}
