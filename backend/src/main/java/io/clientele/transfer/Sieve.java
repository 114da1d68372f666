package io.clientele.transfer;

import io.clientele.input.RequestRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;

/** Writes what can be written of a batch, and sets each item that can't aside with its reason. */
final class Sieve<T> {

    private final Consumer<List<T>> writer;
    private final BiConsumer<T, String> refused;

    /** @param writer writes all or nothing; its refusals name items by their place in the list */
    Sieve(Consumer<List<T>> writer, BiConsumer<T, String> refused) {
        this.writer = writer;
        this.refused = refused;
    }

    void write(List<T> items) {
        var rest = items;
        while (!rest.isEmpty()) {
            try {
                writer.accept(rest);
                return;
            } catch (RequestRefused refusal) {
                var reasons = Refusals.byItem(refusal);
                if (reasons.isEmpty()) {
                    halve(rest, Refusals.whole(refusal));
                    return;
                }
                rest = without(rest, reasons);
            } catch (DataIntegrityViolationException refusal) {
                halve(rest, "the database cannot keep it");
                return;
            }
        }
    }

    /** Finds the item that nobody named: what is written in halves is refused alone in the end. */
    private void halve(List<T> items, String reason) {
        if (items.size() == 1) {
            refused.accept(items.getFirst(), reason);
            return;
        }
        int middle = items.size() / 2;
        write(items.subList(0, middle));
        write(items.subList(middle, items.size()));
    }

    private List<T> without(List<T> items, Map<Integer, String> reasons) {
        var rest = new ArrayList<T>(items.size());
        for (int index = 0; index < items.size(); index++) {
            var reason = reasons.get(index);
            if (reason == null) {
                rest.add(items.get(index));
            } else {
                refused.accept(items.get(index), reason);
            }
        }
        return rest;
    }
}
