package io.clientele.transfer;

import static java.util.stream.Collectors.toSet;

import io.clientele.audit.Author;
import io.clientele.command.CommandLine;
import io.clientele.command.CommandRefused;
import io.clientele.command.Progress;
import io.clientele.customer.Customer;
import io.clientele.customer.CustomerReader;
import io.clientele.customer.CustomerRegister;
import io.clientele.customer.Customers;
import io.clientele.purchase.OrderBook;
import io.clientele.purchase.OrderReader;
import io.clientele.purchase.Product;
import io.clientele.purchase.Products;
import io.clientele.sample.Channel;
import io.clientele.sample.SampleCustomer;
import io.clientele.sample.SampleData;
import io.clientele.sample.SampleOrder;
import io.clientele.sample.SampleProduct;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Gatherers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Loads the sample through the same readers and writers as the API. What is there already stays as it is. */
@Component
class SampleLoader {

    /** Of a hundred thousand, one statement would not fit into memory. */
    private static final int PRODUCTS_AT_ONCE = 1_000;

    private static final Author AUTHOR = Author.commandLine("load sample");

    private final RecordContents contents;
    private final Customers customers;
    private final CustomerReader customerReader;
    private final CustomerRegister register;
    private final Products products;
    private final OrderReader orderReader;
    private final OrderBook book;
    private final String currency;
    private final String partner;

    SampleLoader(
            RecordContents contents,
            Customers customers,
            CustomerReader customerReader,
            CustomerRegister register,
            Products products,
            OrderReader orderReader,
            OrderBook book,
            @Value("${clientele.currency}") String currency,
            @Value("${CLIENTELE_PARTNER_CLIENT_ID:clientele-partner}") String partner) {
        this.contents = contents;
        this.customers = customers;
        this.customerReader = customerReader;
        this.register = register;
        this.products = products;
        this.orderReader = orderReader;
        this.book = book;
        this.currency = currency;
        this.partner = partner;
    }

    /** A run that was interrupted goes on where it stopped: numbers are stable, and what is in the record is skipped. */
    int load(double scale, PrintStream out) {
        var source = "TPC-DS sample, scale " + scale;
        if (contents.holdsCustomersNotFrom(source)) {
            throw new CommandRefused("The record holds customers that are not of this sample (source '" + source
                    + "'); a sample is loaded into an empty record only.");
        }
        var sample = SampleData.atScale(scale);
        sample.products().stream()
                .map(SampleLoader::product)
                .gather(Gatherers.windowFixed(PRODUCTS_AT_ONCE))
                .forEach(products::addUnknown);
        var ids = loadCustomers(sample, new SampleCustomerInput(source, partner), out);
        loadOrders(sample, ids, out);
        return CommandLine.DONE;
    }

    private static Product product(SampleProduct product) {
        return new Product(
                null,
                product.sku(),
                product.name(),
                product.type(),
                product.category(),
                product.brand(),
                product.price());
    }

    private Map<String, Long> loadCustomers(SampleData sample, SampleCustomerInput input, PrintStream out) {
        var ids = new ConcurrentHashMap<String, Long>();
        try (var progress = new Progress(out, "customers", sample.counts().customers());
                var lanes = new Lanes<SampleCustomer>(Lanes.SEVERAL, customer -> 1, batch -> {
                    write(batch, input, ids);
                    progress.advance(batch.size());
                })) {
            sample.customers().forEach(customer -> lanes.put(customer.customerKey(), customer));
            lanes.finish();
            out.printf("%,d customers in %.1f s (%,d/s)%n", progress.done(), progress.seconds(), progress.rate());
        }
        return ids;
    }

    private void write(List<SampleCustomer> batch, SampleCustomerInput input, Map<String, Long> ids) {
        var known = customers.withNumbers(
                batch.stream().map(SampleCustomer::customerNumber).toList());
        known.forEach(customer -> ids.put(customer.customerNumber(), customer.key()));
        var there = known.stream().map(Customer::customerNumber).collect(toSet());
        var missing = batch.stream()
                .filter(customer -> !there.contains(customer.customerNumber()))
                .toList();
        var drafts = customerReader.read(missing.stream().map(input::of).toList());
        var written = register.upsert(drafts, AUTHOR);
        for (int index = 0; index < missing.size(); index++) {
            ids.put(missing.get(index).customerNumber(), written.customers().get(index));
        }
    }

    private void loadOrders(SampleData sample, Map<String, Long> ids, PrintStream out) {
        var input = new SampleOrderInput(ids, currency);
        try (var progress = new Progress(out, "order lines", sample.counts().lines());
                var lanes = new Lanes<SampleOrder>(
                        Lanes.SEVERAL, order -> order.lines().size(), batch -> {
                            var drafts = orderReader.read(
                                    batch.stream().map(input::of).toList());
                            book.record(drafts, AUTHOR);
                            progress.advance(batch.stream()
                                    .mapToInt(order -> order.lines().size())
                                    .sum());
                        })) {
            for (var channel : Channel.values()) {
                sample.orders(channel).forEach(order -> lanes.put(customer(ids, order), order));
            }
            lanes.finish();
            out.printf(
                    "%,d orders with %,d lines in %.1f s (%,d lines/s)%n",
                    sample.counts().orders(), progress.done(), progress.seconds(), progress.rate());
        }
    }

    private static long customer(Map<String, Long> ids, SampleOrder order) {
        return Objects.requireNonNull(ids.get(order.customerNumber()));
    }
}
