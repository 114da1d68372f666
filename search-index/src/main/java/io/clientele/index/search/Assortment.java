package io.clientele.index.search;

import java.util.Set;

/** Which products there are, as the record knows them. */
@FunctionalInterface
public interface Assortment {

    /** SKUs of all products of one category and brand. */
    Set<String> skus(String category, String brand);
}
