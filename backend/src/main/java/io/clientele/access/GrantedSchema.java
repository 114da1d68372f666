package io.clientele.access;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.clientele.field.Coordinates;
import io.clientele.field.FieldCatalogue;
import io.clientele.field.Mask;
import io.clientele.field.Permission;
import io.clientele.field.SchemaElement;
import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;

/** The full schema as somebody's grants leave it: what is hidden does not exist, what is masked is covered. */
final class GrantedSchema {

    private static final String CUSTOMER = "Customer";

    private final FieldCatalogue catalogue;
    private final Grants grants;
    private final ActiveReveals reveals;
    private final GraphQLSchema full;

    private GrantedSchema(GraphQLSchema full, FieldCatalogue catalogue, ActiveReveals reveals, Grants grants) {
        this.full = full;
        this.reveals = reveals;
        this.catalogue = catalogue;
        this.grants = grants;
    }

    static GraphQLSchema derive(GraphQLSchema full, FieldCatalogue catalogue, ActiveReveals reveals, Grants grants) {
        return new GrantedSchema(full, catalogue, reveals, grants).derived();
    }

    private GraphQLSchema derived() {
        var existing = new ExistingElements(full, catalogue, grants);
        var narrowed = SchemaNarrowing.narrow(full, existing);
        SchemaProof.holdsOnly(narrowed, existing);
        return narrowed.transformWithoutTypes(builder -> builder.codeRegistry(guarded(narrowed)));
    }

    private GraphQLCodeRegistry guarded(GraphQLSchema narrowed) {
        return narrowed.getCodeRegistry().transform(fetchers -> {
            watch(narrowed, fetchers);
            if (grants.permit(Permission.REVEAL)) {
                reveal(narrowed.getQueryType(), fetchers);
            }
            catalogue.elements().stream()
                    .filter(this::isCovered)
                    .forEach(element -> cover(narrowed, element, fetchers));
            if (grants.areEmpty()) {
                refuseAllButViewer(narrowed.getQueryType(), fetchers);
            }
        });
    }

    /** Wherever customers come out and wherever something is changed, whichever module does it. */
    private void watch(GraphQLSchema narrowed, GraphQLCodeRegistry.Builder fetchers) {
        for (var type : narrowed.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object) {
                object.getFieldDefinitions().stream()
                        .filter(field -> GraphQLTypeUtil.unwrapAll(field.getType())
                                .getName()
                                .equals(CUSTOMER))
                        .forEach(field -> replace(
                                object,
                                field,
                                new NotingFetcher(fetchers.getDataFetcher(object, field), catalogue),
                                fetchers));
            }
        }
        var mutation = narrowed.getMutationType();
        if (mutation != null) {
            mutation.getFieldDefinitions()
                    .forEach(field -> replace(
                            mutation,
                            field,
                            new AuthoredFetcher(fetchers.getDataFetcher(mutation, field), catalogue),
                            fetchers));
        }
    }

    /** One customer at a time: nothing is uncovered in lists. */
    private void reveal(GraphQLObjectType query, GraphQLCodeRegistry.Builder fetchers) {
        query.getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLObjectType type
                        && type.getName().equals(CUSTOMER))
                .forEach(field -> replace(
                        query, field, new RevealingFetcher(fetchers.getDataFetcher(query, field), reveals), fetchers));
    }

    private boolean isCovered(SchemaElement element) {
        return element.category() != null
                && element.mask() != null
                && element.mask() != Mask.KEEP
                && grants.on(element.category()) == Visibility.MASKED;
    }

    private static void cover(GraphQLSchema narrowed, SchemaElement element, GraphQLCodeRegistry.Builder fetchers) {
        var typeAndField = element.coordinate().split("\\.", 2);
        var mask = element.mask();
        var category = element.category();
        if (narrowed.getType(typeAndField[0]) instanceof GraphQLObjectType type && mask != null && category != null) {
            var field = type.getFieldDefinition(typeAndField[1]);
            replace(type, field, new CoveredFetcher(fetchers.getDataFetcher(type, field), mask, category), fetchers);
        }
    }

    private static void refuseAllButViewer(GraphQLObjectType query, GraphQLCodeRegistry.Builder fetchers) {
        DataFetcher<?> refusal = environment -> {
            throw new RequestRefused(ErrorCode.FORBIDDEN, "None of your roles grants anything here.");
        };
        query.getFieldDefinitions().stream()
                .filter(field -> !Coordinates.of(query, field).equals("Query.viewer"))
                .forEach(field -> replace(query, field, refusal, fetchers));
    }

    private static void replace(
            GraphQLObjectType type,
            GraphQLFieldDefinition field,
            DataFetcher<?> fetcher,
            GraphQLCodeRegistry.Builder fetchers) {
        fetchers.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher);
    }
}
