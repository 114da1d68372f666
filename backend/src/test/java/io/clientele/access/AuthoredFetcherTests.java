package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import io.clientele.audit.Author;
import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A mutation knows who makes it and which categories of data they send. */
class AuthoredFetcherTests {

    private static final String TYPES = """
            type Query { a: Int @open }
            type Mutation {
              change(people: [Person!] @open, limit: Int @data(category: FINANCIAL)): Int
                @open @requires(permission: WRITE_CUSTOMERS)
            }
            input Person {
              number: Int @open
              name: String @data(category: IDENTITY)
              reach: [Reach!] @open
              tags: [String!] @data(category: FINANCIAL)
            }
            input Reach { value: String @data(category: CONTACT) }
            """;

    private final AtomicReference<Author> author = new AtomicReference<>();

    @Test
    void namesTheOneWhoMakesIt() {
        change("people: []");

        assertThat(author.get().actor()).isEqualTo(viewer().actor("Change"));
    }

    @Test
    void findsTheCategoriesOfWhatIsSent() {
        change("people: [{ number: 1, name: \"Jane\" }]");
        assertThat(author.get().categories()).containsExactly(DataCategory.IDENTITY);

        change("people: [{ number: 1 }, { tags: [\"a\"] }]");
        assertThat(author.get().categories()).containsExactly(DataCategory.FINANCIAL);

        change("limit: 3");
        assertThat(author.get().categories()).containsExactly(DataCategory.FINANCIAL);
    }

    @Test
    void findsThemHoweverDeep() {
        change("people: [{ number: 1 }, { reach: [{}, { value: \"x\" }] }]");

        assertThat(author.get().categories()).containsExactly(DataCategory.CONTACT);
    }

    @Test
    void findsThemInEachOfSeveral() {
        change("people: [{ name: \"Jane\", reach: [{ value: \"x\" }] }, { name: \"Joe\", reach: [{ value: \"y\" }] }]");

        assertThat(author.get().categories()).containsExactlyInAnyOrder(DataCategory.IDENTITY, DataCategory.CONTACT);
    }

    @Test
    void countsWhatIsTakenAway() {
        change("people: [{ name: null }]");

        assertThat(author.get().categories()).containsExactly(DataCategory.IDENTITY);
    }

    @Test
    void findsNoneInWhatIsNotSent() {
        change("people: [{ number: 1 }]");
        assertThat(author.get().categories()).isEmpty();

        change("people: null");
        assertThat(author.get().categories()).isEmpty();
    }

    @Test
    void makesNothingWithoutAViewer() {
        run("mutation { change(people: []) }", Map.of());

        assertThat(author).hasNullValue();
    }

    private void change(String arguments) {
        run("mutation Change { change(%s) }".formatted(arguments), Map.of(Viewer.CONTEXT_KEY, viewer()));
    }

    private void run(String document, Map<String, Object> context) {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Mutation",
                        mutation -> mutation.dataFetcher("change", place -> {
                            author.set(place.getGraphQlContext().get(Author.CONTEXT_KEY));
                            return 1;
                        }))
                .build();
        var full = SmallSchema.of(TYPES, wiring);
        var derived = GrantedSchema.derive(
                full.schema(), full.catalogue(), (viewer, customer) -> Set.of(), viewer().grants());
        GraphQL.newGraphQL(derived)
                .build()
                .execute(ExecutionInput.newExecutionInput(document).graphQLContext(context));
    }

    private static Viewer viewer() {
        var everything = new EnumMap<DataCategory, Visibility>(DataCategory.class);
        List.of(DataCategory.values()).forEach(category -> everything.put(category, Visibility.VISIBLE));
        var clerk = new Grants(everything, Set.of(Permission.WRITE_CUSTOMERS));
        return new AccessRules(Map.of("clerk", clerk), Set.of(), Map.of()).viewer("jane", "admin-ui", List.of("clerk"));
    }
}
