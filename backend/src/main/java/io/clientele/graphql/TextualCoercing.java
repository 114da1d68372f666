package io.clientele.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** Carries a value as text. What it does not understand it names by what it expected, never by the value. */
record TextualCoercing(String expected, Reader reader) implements Coercing<Object, String> {

    /** Reads text, a number or an object of the same kind. */
    interface Reader {

        Object read(Object value);
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        try {
            return text(reader.read(value));
        } catch (RuntimeException unreadable) {
            throw new CoercingSerializeException("Expected " + expected);
        }
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return reader.read(input);
        } catch (RuntimeException unreadable) {
            throw new CoercingParseValueException("Expected " + expected);
        }
    }

    @Override
    public Object parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            return reader.read(valueOf(literal));
        } catch (RuntimeException unreadable) {
            throw new CoercingParseLiteralException("Expected " + expected);
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }

    private static Object valueOf(Value<?> literal) {
        return switch (literal) {
            case StringValue text -> Objects.requireNonNull(text.getValue());
            case IntValue whole -> whole.getValue();
            case FloatValue number -> number.getValue();
            default -> throw new IllegalArgumentException("Neither text nor a number");
        };
    }

    private static String text(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case OffsetDateTime time -> DateTimeFormatter.ISO_INSTANT.format(time);
            default -> value.toString();
        };
    }
}
