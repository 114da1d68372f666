package io.clientele.access;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/** Takes out of a schema all that does not exist for somebody. Types that nothing leads to any more go with it. */
final class SchemaNarrowing extends GraphQLTypeVisitorStub {

    private final ExistingElements existing;

    private SchemaNarrowing(ExistingElements existing) {
        this.existing = existing;
    }

    static GraphQLSchema narrow(GraphQLSchema schema, ExistingElements existing) {
        var rooted = withoutEmptyMutation(schema, existing);
        return SchemaTransformer.transformSchema(rooted, new SchemaNarrowing(existing));
    }

    /** Whoever may change nothing is told, as by any read-only API, that there are no mutations. */
    private static GraphQLSchema withoutEmptyMutation(GraphQLSchema schema, ExistingElements existing) {
        var mutation = schema.getMutationType();
        if (mutation == null || existing.contain(mutation)) {
            return schema;
        }
        return schema.transform(builder -> builder.mutation((GraphQLObjectType) null));
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        return keepOrDelete(field, context);
    }

    @Override
    public TraversalControl visitGraphQLInputObjectField(
            GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
        return keepOrDelete(field, context);
    }

    @Override
    public TraversalControl visitGraphQLEnumValueDefinition(
            GraphQLEnumValueDefinition value, TraverserContext<GraphQLSchemaElement> context) {
        return keepOrDelete(value, context);
    }

    /** Directives have arguments, too; those say nothing about customers. */
    @Override
    public TraversalControl visitGraphQLArgument(
            GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
        if (!(context.getParentNode() instanceof GraphQLFieldDefinition field)) {
            return TraversalControl.CONTINUE;
        }
        var type = (GraphQLNamedSchemaElement) context.getParentContext().getParentNode();
        if (isBuiltIn(type) || existing.contain(type, field, argument)) {
            return TraversalControl.CONTINUE;
        }
        return deleteNode(context);
    }

    private TraversalControl keepOrDelete(
            GraphQLNamedSchemaElement member, TraverserContext<GraphQLSchemaElement> context) {
        var type = (GraphQLNamedSchemaElement) context.getParentNode();
        if (isBuiltIn(type) || existing.contain(type, member)) {
            return TraversalControl.CONTINUE;
        }
        return deleteNode(context);
    }

    private static boolean isBuiltIn(GraphQLNamedSchemaElement type) {
        return Introspection.isIntrospectionTypes(type.getName());
    }
}
