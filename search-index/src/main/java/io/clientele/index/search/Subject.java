package io.clientele.index.search;

import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.Age;
import io.clientele.index.filter.Filter.All;
import io.clientele.index.filter.Filter.Any;
import io.clientele.index.filter.Filter.Consented;
import io.clientele.index.filter.Filter.FirstOrder;
import io.clientele.index.filter.Filter.FrozenIn;
import io.clientele.index.filter.Filter.InSegment;
import io.clientele.index.filter.Filter.LastOrder;
import io.clientele.index.filter.Filter.LifetimeOrders;
import io.clientele.index.filter.Filter.LifetimeSpend;
import io.clientele.index.filter.Filter.None;
import io.clientele.index.filter.Filter.OneOf;
import io.clientele.index.filter.Filter.Purchases;
import io.clientele.index.filter.Filter.Saved;
import io.clientele.index.filter.Filter.SharedWith;
import java.util.List;
import java.util.Optional;

/** What a facet is about, and so which conditions are its own. */
record Subject(String key) {

    private static final Subject AGE = new Subject("age");
    private static final Subject LIFETIME_SPEND = new Subject("lifetimeSpend");

    static Subject of(FacetRequest request) {
        return switch (request) {
            case FacetRequest.Values values -> new Subject(values.dimension().key());
            case FacetRequest.AgeBands bands -> AGE;
            case FacetRequest.SpendBands bands -> LIFETIME_SPEND;
        };
    }

    /** What all conditions of the filter are on, if that is one thing and a facet can be about it. */
    static Optional<Subject> of(Filter filter) {
        return switch (filter) {
            case OneOf oneOf -> Optional.of(new Subject(oneOf.dimension().key()));
            case Age age -> Optional.of(AGE);
            case LifetimeSpend spend -> Optional.of(LIFETIME_SPEND);
            case All all -> common(all.filters());
            case Any any -> common(any.filters());
            case None none -> common(none.filters());
            case LifetimeOrders orders -> Optional.empty();
            case FirstOrder first -> Optional.empty();
            case LastOrder last -> Optional.empty();
            case Purchases purchases -> Optional.empty();
            case Consented consented -> Optional.empty();
            case InSegment segment -> Optional.empty();
            case Saved saved -> Optional.empty();
            case FrozenIn frozen -> Optional.empty();
            case SharedWith shared -> Optional.empty();
        };
    }

    private static Optional<Subject> common(List<Filter> filters) {
        var subjects = filters.stream().map(Subject::of).distinct().toList();
        return subjects.size() == 1 ? subjects.getFirst() : Optional.empty();
    }
}
