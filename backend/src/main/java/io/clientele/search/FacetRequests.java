package io.clientele.search;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import io.clientele.index.filter.Dimension;
import io.clientele.index.search.FacetRequest;
import io.clientele.index.search.FacetRequest.Bands;
import io.clientele.index.search.FacetRequest.Consents;
import io.clientele.index.search.FacetRequest.Grid;
import io.clientele.index.search.FacetRequest.Values;
import io.clientele.index.search.Measure;
import io.clientele.input.RequestRefused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Translates the API's facet fields into questions to the index. */
final class FacetRequests {

    /** More than any enumeration has values, and more than anybody reads at once. */
    private static final int MOST = 1_000;

    private FacetRequests() {}

    static FacetRequest of(SelectedField field) {
        return of(field.getName(), field.getArguments(), field.getSelectionSet());
    }

    static FacetRequest of(DataFetchingEnvironment environment) {
        return of(
                environment.getFieldDefinition().getName(), environment.getArguments(), environment.getSelectionSet());
    }

    private static FacetRequest of(
            String facet, Map<String, Object> arguments, DataFetchingFieldSelectionSet selection) {
        try {
            return switch (facet) {
                case "ageBand" -> bands(Measure.AGE, arguments);
                case "lifetimeSpend" -> bands(Measure.LIFETIME_SPEND, arguments);
                case "lifetimeOrders" -> bands(Measure.LIFETIME_ORDERS, arguments);
                case "recency" -> bands(Measure.RECENCY, arguments);
                case "rfm" -> new Grid(selection.contains("averageSpend"));
                case "consent" -> new Consents();
                default -> values(Objects.requireNonNull(Dimension.ofKey(facet), facet), arguments);
            };
        } catch (IllegalArgumentException unfit) {
            throw RequestRefused.argument("facets." + facet, String.valueOf(unfit.getMessage()));
        }
    }

    /** The same facet from its first to its last value, none left out. */
    static FacetRequest whole(FacetRequest request) {
        return request instanceof Values values
                ? new Values(values.dimension(), values.under(), values.contains(), 0, FacetRequest.MOST_VALUES)
                : request;
    }

    private static FacetRequest values(Dimension dimension, Map<String, Object> arguments) {
        var first = (Integer) arguments.get("first");
        var offset = (Integer) arguments.get("offset");
        if (first != null && first > MOST) {
            throw new IllegalArgumentException("first " + first + " is above " + MOST);
        }
        return new Values(
                dimension,
                under(dimension, arguments),
                (String) arguments.get("contains"),
                offset == null ? 0 : offset,
                first == null ? MOST : first);
    }

    private static List<String> under(Dimension dimension, Map<String, Object> arguments) {
        var under = new ArrayList<String>();
        for (var level : dimension.above()) {
            var value = (String) arguments.get(level.key());
            if (value != null && under.size() < dimension.above().indexOf(level)) {
                throw new IllegalArgumentException(
                        dimension.above().getFirst().key() + ": is needed with " + level.key());
            }
            if (value != null) {
                under.add(value);
            }
        }
        return under;
    }

    private static FacetRequest bands(Measure measure, Map<String, Object> arguments) {
        var from = (List<?>) Objects.requireNonNull(arguments.get("from"));
        return new Bands(
                measure,
                from.stream().map(bound -> new BigDecimal(bound.toString())).toList());
    }
}
