package io.clientele.search;

import graphql.schema.SelectedField;
import io.clientele.index.filter.Dimension;
import io.clientele.index.search.FacetRequest;
import io.clientele.input.RequestRefused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Translates the API's facet fields into questions to the index. */
final class FacetRequests {

    /** More than any enumeration has values. */
    private static final int ALL = 100;

    private FacetRequests() {}

    static FacetRequest of(SelectedField field) {
        return switch (field.getName()) {
            case "kind" -> values("kind", Dimension.KIND, ALL);
            case "gender" -> values("gender", Dimension.GENDER, ALL);
            case "country" -> values("country", Dimension.COUNTRY, first(field));
            case "state" -> values("state", Dimension.STATE, first(field));
            case "city" -> values("city", Dimension.CITY, first(field));
            case "category" -> values("category", Dimension.CATEGORY, first(field));
            case "brand" -> values("brand", Dimension.BRAND, first(field));
            case "channel" -> values("channel", Dimension.CHANNEL, ALL);
            case "ageBand" -> ageBands(from(field));
            case "lifetimeSpend" -> spendBands(from(field));
            default -> throw new IllegalStateException("No such facet: " + field.getName());
        };
    }

    static FacetRequest values(Dimension dimension) {
        return new FacetRequest.Values(dimension, ALL);
    }

    static FacetRequest values(String name, Dimension dimension, int first) {
        return checked(name, () -> new FacetRequest.Values(dimension, first));
    }

    static FacetRequest ageBands(List<Integer> from) {
        return checked("ageBand", () -> new FacetRequest.AgeBands(from));
    }

    static FacetRequest spendBands(List<BigDecimal> from) {
        return checked("lifetimeSpend", () -> new FacetRequest.SpendBands(from));
    }

    private static int first(SelectedField field) {
        return (Integer) Objects.requireNonNull(field.getArguments().get("first"));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> from(SelectedField field) {
        return (List<T>) Objects.requireNonNull(field.getArguments().get("from"));
    }

    private static FacetRequest checked(String name, Supplier<FacetRequest> request) {
        try {
            return request.get();
        } catch (IllegalArgumentException unfit) {
            throw RequestRefused.argument("facets." + name, String.valueOf(unfit.getMessage()));
        }
    }
}
