package io.clientele.transfer;

import io.clientele.audit.Author;
import io.clientele.command.Progress;
import io.clientele.customer.CustomerParts;
import io.clientele.customer.CustomerReader;
import io.clientele.customer.CustomerRegister;
import io.clientele.customer.Customers;
import io.clientele.customer.UpsertResult;
import io.clientele.input.Problems;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the rows of a file into the record of customers. */
@Component
class CustomerImport {

    private final Customers customers;
    private final CustomerParts parts;
    private final CustomerReader reader;
    private final CustomerRegister register;
    private final CustomerInput inputs;

    CustomerImport(
            Customers customers,
            CustomerParts parts,
            CustomerReader reader,
            CustomerRegister register,
            CustomerInput inputs) {
        this.customers = customers;
        this.parts = parts;
        this.reader = reader;
        this.register = register;
        this.inputs = inputs;
    }

    /** @return how many rows were refused */
    long load(CsvFile file, PrintStream out) {
        var tally = new Tally();
        try (var refused = new RefusedRows(file)) {
            load(file, tally, refused, out);
            tally.print("customers", refused, out);
            return tally.refusals();
        }
    }

    private void load(CsvFile file, Tally tally, RefusedRows refused, PrintStream out) {
        var origin = file.path().getFileName().toString();
        BiConsumer<CsvRow, String> refuse = (row, reason) -> {
            tally.refused();
            refused.add(row, reason);
        };
        var sieve = new Sieve<CsvRow>(rows -> tally.add(write(rows, origin)), refuse);
        try (var progress = new Progress(out, origin, file.rows());
                var lanes = new Lanes<CsvRow>(Lanes.SEVERAL, row -> 1, batch -> {
                    rounds(batch).forEach(sieve::write);
                    progress.advance(batch.size());
                })) {
            file.forEach(row -> {
                tally.read();
                var misshapen = row.misshapen();
                if (misshapen == null) {
                    lanes.put(Objects.requireNonNullElse(number(row), ""), row);
                } else {
                    refuse.accept(row, misshapen);
                }
            });
            lanes.finish();
        }
    }

    /** A batch may name a customer only once, so the second row of the same customer comes in a second round. */
    static List<List<CsvRow>> rounds(List<CsvRow> rows) {
        var times = new HashMap<String, Integer>();
        var rounds = new ArrayList<List<CsvRow>>();
        for (var row : rows) {
            var number = number(row);
            int round = number == null ? 0 : times.merge(number, 1, Integer::sum) - 1;
            if (rounds.size() <= round) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(row);
        }
        return rounds;
    }

    private UpsertResult write(List<CsvRow> rows, String origin) {
        var current = current(rows);
        refuseLoosened(rows, current);
        var drafts = reader.read(rows.stream()
                .map(row -> inputs.of(row, held(current, row), origin))
                .toList());
        return register.upsert(drafts, Author.commandLine("load customers"));
    }

    private Map<String, CurrentCustomer> current(List<CsvRow> rows) {
        var numbers = rows.stream()
                .map(CustomerImport::number)
                .filter(Objects::nonNull)
                .toList();
        return numbers.isEmpty() ? Map.of() : CurrentCustomer.load(customers.withNumbers(numbers), parts);
    }

    private static void refuseLoosened(List<CsvRow> rows, Map<String, CurrentCustomer> current) {
        var problems = new Problems();
        for (int index = 0; index < rows.size(); index++) {
            var reason = CustomerInput.loosened(rows.get(index), held(current, rows.get(index)));
            if (reason != null) {
                problems.add("customers[" + index + "]", reason);
            }
        }
        problems.refuseIfAny();
    }

    private static @Nullable CurrentCustomer held(Map<String, CurrentCustomer> current, CsvRow row) {
        var number = number(row);
        return number == null ? null : current.get(number);
    }

    private static @Nullable String number(CsvRow row) {
        return row.cell("customer_number");
    }
}
