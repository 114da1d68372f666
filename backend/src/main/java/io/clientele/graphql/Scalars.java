package io.clientele.graphql;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * The scalars of the API. Controllers are given and give {@link LocalDate}, {@link OffsetDateTime}, {@link BigDecimal} and
 * {@link Long}; instants may be given as {@link Instant}, too.
 */
@Configuration(proxyBeanMethods = false)
public class Scalars {

    /** Enough for any amount; {@code 1e999999999}, written out, would fill the memory. */
    private static final int MOST_DIGITS = 40;

    private static final List<GraphQLScalarType> ALL = List.of(
            scalar("Date", "a date like 2026-01-31", Scalars::date),
            scalar("DateTime", "an instant like 2026-01-15T10:00:00Z", Scalars::dateTime),
            scalar("Decimal", "an exact decimal number like 19.90", Scalars::decimal),
            scalar("Long", "a whole number of 64 bits", Scalars::wholeNumber),
            ExtendedScalars.Json);

    @Bean
    RuntimeWiringConfigurer scalarWiring() {
        return Scalars::wire;
    }

    public static void wire(RuntimeWiring.Builder wiring) {
        ALL.forEach(wiring::scalar);
    }

    private static GraphQLScalarType scalar(String name, String expected, TextualCoercing.Reader reader) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new TextualCoercing(expected, reader))
                .build();
    }

    private static Object date(Object value) {
        return value instanceof LocalDate date ? date : LocalDate.parse((String) value);
    }

    private static Object dateTime(Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        var time = value instanceof OffsetDateTime known ? known : OffsetDateTime.parse((String) value);
        return time.withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static Object decimal(Object value) {
        var number = value instanceof BigDecimal known ? known : new BigDecimal(value.toString());
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw new NumberFormatException("More digits than an amount has");
        }
        return number;
    }

    private static Object wholeNumber(Object value) {
        return value instanceof BigInteger big ? big.longValueExact() : Long.parseLong(value.toString());
    }
}
