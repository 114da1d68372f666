package io.clientele.sample;

import static io.trino.tpcds.column.CustomerAddressColumn.CA_CITY;
import static io.trino.tpcds.column.CustomerAddressColumn.CA_COUNTY;
import static io.trino.tpcds.column.CustomerAddressColumn.CA_STATE;
import static io.trino.tpcds.column.CustomerAddressColumn.CA_STREET_NAME;
import static io.trino.tpcds.column.CustomerAddressColumn.CA_STREET_NUMBER;
import static io.trino.tpcds.column.CustomerAddressColumn.CA_STREET_TYPE;
import static io.trino.tpcds.column.CustomerAddressColumn.CA_SUITE_NUMBER;
import static io.trino.tpcds.column.CustomerAddressColumn.CA_ZIP;
import static java.util.stream.Collectors.joining;

import io.trino.tpcds.column.Column;
import io.trino.tpcds.row.generator.CustomerAddressRowGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses, each generated when a customer names it; two customers may live at one. */
record Addresses(TpcdsTables tables, CustomerAddressRowGenerator generator) {

    static Addresses of(TpcdsTables tables) {
        return new Addresses(tables, new CustomerAddressRowGenerator());
    }

    @Nullable
    SampleAddress ofKey(@Nullable Integer key) {
        return key == null ? null : address(Row.of(tables.row(key, generator)));
    }

    private static SampleAddress address(Row row) {
        return new SampleAddress(
                street(row), row.text(CA_CITY), row.text(CA_COUNTY), row.text(CA_STATE), row.text(CA_ZIP), "US");
    }

    /** As in "767 Spring Wy, Suite 250"; without a street name there is no line. */
    private static @Nullable String street(Row row) {
        if (row.text(CA_STREET_NAME) == null) return null;
        String street = words(row, CA_STREET_NUMBER, CA_STREET_NAME, CA_STREET_TYPE);
        String suite = row.text(CA_SUITE_NUMBER);
        return suite == null ? street : street + ", " + suite;
    }

    private static String words(Row row, Column... columns) {
        return Stream.of(columns)
                .flatMap(column -> Stream.ofNullable(row.text(column)))
                .collect(joining(" "));
    }
}
