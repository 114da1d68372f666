package io.clientele.search;

import graphql.schema.DataFetchingEnvironment;
import io.clientele.access.Viewer;
import io.clientele.customer.Customer;
import io.clientele.index.filter.FilterReader;
import io.clientele.input.RequestRefused;
import io.clientele.search.FilterInsights.PartCount;
import io.clientele.search.FilterInsights.PartMatch;
import io.clientele.search.FilterInsights.Region;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What filters do, in the API's words. */
@Controller
class FilterInsightController {

    private static final int MOST_OVERLAPPING = 3;
    private static final int LONGEST_PROFILE = 200;

    /** {@code customer}, and in it this. */
    private static final int OF_ONE_CUSTOMER = 2;

    private final AskedFilters asked;
    private final FilterInsights insights;
    private final CustomerProfile profile;

    FilterInsightController(AskedFilters asked, FilterInsights insights, CustomerProfile profile) {
        this.asked = asked;
        this.insights = insights;
        this.profile = profile;
    }

    @QueryMapping
    FilterInsight filterInsight(@Argument Map<String, Object> filter, @Argument @Nullable String timeZone) {
        return new FilterInsight(FilterReader.read(filter), asked.moment(timeZone));
    }

    @QueryMapping
    List<Region> overlap(
            @Argument List<Map<String, Object>> filters,
            @Argument @Nullable String timeZone,
            @ContextValue Viewer viewer) {
        if (filters.size() < 2 || filters.size() > MOST_OVERLAPPING) {
            throw RequestRefused.argument("filters", "give two or three");
        }
        var read = IntStream.range(0, filters.size())
                .mapToObj(each -> FilterReader.read(filters.get(each), "filters[" + each + "]"))
                .toList();
        return insights.overlap(read, asked.moment(timeZone), viewer);
    }

    @SchemaMapping
    List<PartCount> parts(FilterInsight insight, @ContextValue Viewer viewer) {
        return insights.parts(insight, viewer);
    }

    @SchemaMapping
    List<PartCount> funnel(FilterInsight insight, @ContextValue Viewer viewer) {
        return insights.funnel(insight, viewer);
    }

    @SchemaMapping
    List<CustomerProfile.Value> profile(
            FilterInsight insight,
            @Argument List<ProfileBy> by,
            @Argument int first,
            @Argument int least,
            @ContextValue Viewer viewer) {
        if (by.isEmpty()) {
            throw RequestRefused.argument("by", "name at least one");
        }
        if (first < 1 || first > LONGEST_PROFILE) {
            throw RequestRefused.argument("first", "must be from 1 to " + LONGEST_PROFILE);
        }
        return profile.of(insight, by, first, least, viewer);
    }

    /** Each is a question to the index of its own, so they are not asked of lists. */
    @SchemaMapping
    @Nullable
    List<PartMatch> matches(
            Customer customer,
            @Argument Map<String, Object> filter,
            @Argument @Nullable String timeZone,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment place) {
        if (place.getExecutionStepInfo().getPath().getLevel() != OF_ONE_CUSTOMER) {
            throw RequestRefused.argument("matches", "is told of one customer at a time: ask for it in customer(id:)");
        }
        return insights.match(customer.key(), filterInsight(filter, timeZone), viewer)
                .orElse(null);
    }
}
