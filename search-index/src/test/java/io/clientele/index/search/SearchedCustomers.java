package io.clientele.index.search;

import io.clientele.index.CustomerIndex;
import io.clientele.index.IndexSettings;
import io.clientele.index.TestElasticsearch;
import io.clientele.index.WriteOutcome.Written;
import io.clientele.index.document.CustomerDocument;
import io.clientele.index.document.CustomerFacts;
import io.clientele.index.document.SearchKey;
import io.clientele.index.document.SearchTokens;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Customers in an index of their own. */
final class SearchedCustomers implements AutoCloseable {

    private final CustomerIndex index = TestElasticsearch.customerIndex();
    private final SearchTokens tokens = new SearchTokens(SearchKey.of(new byte[32]), "US");
    private final String name = TestElasticsearch.newName("search");
    private final CustomerSearcher searcher;

    SearchedCustomers(int shards, List<CustomerFacts> customers) {
        this(shards, customers, null);
    }

    /** @param ranking null where none was made */
    SearchedCustomers(int shards, List<CustomerFacts> customers, Ranking ranking) {
        searcher = new CustomerSearcher(
                TestElasticsearch.client(),
                name + "-alias",
                tokens,
                () -> Optional.ofNullable(ranking),
                (category, brand) -> skus(category, brand, customers),
                Asker.patient());
        index.create(name, new IndexSettings(shards, 0, Duration.ofSeconds(30)));
        index.pointAlias(name + "-alias", name);
        write(customers.stream()
                .map(facts -> CustomerDocument.of(facts, tokens))
                .toList());
    }

    static SearchedCustomers of(CustomerFacts... customers) {
        return new SearchedCustomers(1, Arrays.asList(customers));
    }

    void write(List<CustomerDocument> documents) {
        for (var outcome : index.bulk(List.of(name), documents)) {
            if (!(outcome instanceof Written)) throw new AssertionError(outcome);
        }
        index.refresh(name);
    }

    private static Set<String> skus(String category, String brand, List<CustomerFacts> customers) {
        return customers.stream()
                .flatMap(customer -> customer.orders().stream())
                .flatMap(order -> order.lines().stream())
                .filter(line -> category.equals(line.category()) && brand.equals(line.brand()))
                .map(CustomerFacts.Line::sku)
                .collect(Collectors.toSet());
    }

    CustomerHits search(CustomerQuery query) {
        return searcher.search(query, Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        index.drop(name);
    }
}
