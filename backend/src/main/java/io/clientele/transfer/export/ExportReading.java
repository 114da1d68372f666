package io.clientele.transfer.export;

import io.clientele.customer.CustomerParts;
import io.clientele.customer.Customers;
import io.clientele.purchase.Purchases;
import io.clientele.transfer.export.ExportColumn.Source;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what columns are taken from, for many customers at once and nothing that no column asks for. */
@Component
class ExportReading {

    private final Customers customers;
    private final CustomerParts parts;
    private final Purchases purchases;

    ExportReading(Customers customers, CustomerParts parts, Purchases purchases) {
        this.customers = customers;
        this.parts = parts;
        this.purchases = purchases;
    }

    /** Those of the customers who are in the record, in the order of the ids. */
    List<ExportedCustomer> read(List<Long> ids, Collection<ExportColumn> columns) {
        var sources = columns.stream().map(ExportColumn::source).collect(Collectors.toSet());
        var found = customers.byId(ids);
        var addresses = read(Source.ADDRESS, sources, ids, parts::primaryAddresses);
        var contacts = read(Source.CONTACT, sources, ids, parts::contactPoints);
        var lifetimes = read(Source.LIFETIME, sources, ids, purchases::lifetimes);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(customer -> new ExportedCustomer(
                        customer,
                        addresses.get(customer.key()),
                        contacts.getOrDefault(customer.key(), List.of()),
                        lifetimes.get(customer.key())))
                .toList();
    }

    private static <T> Map<Long, T> read(
            Source source, Set<Source> wanted, List<Long> ids, Function<Collection<Long>, Map<Long, T>> reading) {
        return wanted.contains(source) ? reading.apply(ids) : Map.of();
    }
}
