package io.clientele.mirror;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Closes in on the items that a piece of work fails at, by halving. */
final class Halving {

    private Halving() {}

    /**
     * Works on all items together; when that fails, on each half.
     *
     * @param blameless failures that lie in no item: these are thrown
     * @param poison hears of each item that fails even alone
     */
    static <T> void work(
            List<T> items,
            Consumer<List<T>> work,
            Predicate<RuntimeException> blameless,
            BiConsumer<T, RuntimeException> poison) {
        try {
            work.accept(items);
        } catch (RuntimeException failure) {
            if (blameless.test(failure)) {
                throw failure;
            }
            if (items.size() == 1) {
                poison.accept(items.getFirst(), failure);
                return;
            }
            int half = items.size() / 2;
            work(items.subList(0, half), work, blameless, poison);
            work(items.subList(half, items.size()), work, blameless, poison);
        }
    }
}
