package io.clientele.index.search;

import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Filter.Age;
import io.clientele.index.filter.Filter.All;
import io.clientele.index.filter.Filter.AmountIn;
import io.clientele.index.filter.Filter.Any;
import io.clientele.index.filter.Filter.Birthday;
import io.clientele.index.filter.Filter.Consented;
import io.clientele.index.filter.Filter.CountIn;
import io.clientele.index.filter.Filter.FrozenIn;
import io.clientele.index.filter.Filter.HappenedIn;
import io.clientele.index.filter.Filter.InSegment;
import io.clientele.index.filter.Filter.Income;
import io.clientele.index.filter.Filter.Known;
import io.clientele.index.filter.Filter.None;
import io.clientele.index.filter.Filter.OneOf;
import io.clientele.index.filter.Filter.PostalCode;
import io.clientele.index.filter.Filter.Purchases;
import io.clientele.index.filter.Filter.Ranked;
import io.clientele.index.filter.Filter.Saved;
import io.clientele.index.filter.Filter.SharedWith;
import java.util.List;
import java.util.Optional;

/** What a facet is about, and so which conditions are its own. */
record Subject(String key) {

    private static final Subject AGE = new Subject(Measure.AGE.condition());
    private static final Subject CONSENT = new Subject("consent");
    private static final Subject RANKING = new Subject("rfm");

    static Subject of(FacetRequest request) {
        return switch (request) {
            case FacetRequest.Values values -> new Subject(values.dimension().key());
            case FacetRequest.Named named -> new Subject(named.dimension().key());
            case FacetRequest.Bands bands -> new Subject(bands.measure().condition());
            case FacetRequest.Consents consents -> CONSENT;
            case FacetRequest.Grid grid -> RANKING;
        };
    }

    /** What all conditions of the filter are on, if that is one thing and a facet can be about it. */
    static Optional<Subject> of(Filter filter) {
        return switch (filter) {
            case OneOf oneOf -> Optional.of(new Subject(oneOf.dimension().key()));
            case Age age -> Optional.of(AGE);
            case CountIn count -> Optional.of(new Subject(count.of().key()));
            case AmountIn amount -> Optional.of(new Subject(amount.of().key()));
            case HappenedIn happened -> Optional.of(new Subject(happened.of().key()));
            case Consented consented -> Optional.of(CONSENT);
            case Ranked ranked -> Optional.of(RANKING);
            case All all -> common(all.filters());
            case Any any -> common(any.filters());
            case None none -> common(none.filters());
            case PostalCode code -> Optional.empty();
            case Birthday birthday -> Optional.empty();
            case Income income -> Optional.empty();
            case Known known -> Optional.empty();
            case Purchases purchases -> Optional.empty();
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
