package io.clientele.transfer;

import io.clientele.command.CommandLine;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads a file of customers and, if there is one, a file of orders. */
@Component
class FileLoader {

    private final CustomerImport customers;
    private final OrderImport orders;

    FileLoader(CustomerImport customers, OrderImport orders) {
        this.customers = customers;
        this.orders = orders;
    }

    /** Both files are read to their ends before anything is written, so a broken one leaves the record as it was. */
    int load(Path customerPath, @Nullable Path orderPath, PrintStream out) {
        var customerFile = CsvFile.open(customerPath, CustomerColumns.KNOWN, CustomerColumns.REQUIRED);
        var orderFile = orderPath == null ? null : CsvFile.open(orderPath, OrderColumns.KNOWN, OrderColumns.REQUIRED);
        if (orderFile != null) {
            OrderGroups.refuseScattered(orderFile);
        }
        long refused = customers.load(customerFile, out);
        if (orderFile != null) {
            refused += orders.load(orderFile, out);
        }
        return refused == 0 ? CommandLine.DONE : CommandLine.SOME_REFUSED;
    }
}
