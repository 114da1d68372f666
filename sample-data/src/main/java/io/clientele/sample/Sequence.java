package io.clientele.sample;

import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Elements made one after another, each when it is asked for. TPC-DS generators must be asked in ascending order. */
final class Sequence<T> extends AbstractSpliterator<T> {
    private final long lastKey;
    private final LongFunction<T> elementOf;
    private long key;

    private Sequence(long lastKey, LongFunction<T> elementOf) {
        super(lastKey, ORDERED | NONNULL | IMMUTABLE | SIZED);
        this.lastKey = lastKey;
        this.elementOf = elementOf;
    }

    /** The elements of the keys from 1 to the last one. */
    static <T> Stream<T> upTo(long lastKey, LongFunction<T> elementOf) {
        return StreamSupport.stream(new Sequence<>(lastKey, elementOf), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (key == lastKey) return false;
        key++;
        action.accept(elementOf.apply(key));
        return true;
    }
}
