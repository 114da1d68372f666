package io.clientele.search;

import io.clientele.access.CellSize;
import io.clientele.access.FilterGate;
import io.clientele.access.RowGate;
import io.clientele.access.Viewer;
import io.clientele.customer.Customers;
import io.clientele.customer.WaitToken;
import io.clientele.index.filter.FilterReader;
import io.clientele.index.search.CustomerHits;
import io.clientele.index.search.CustomerQuery;
import io.clientele.index.search.CustomerSearcher;
import io.clientele.index.search.QuestionRefusedException;
import io.clientele.index.search.SearchText;
import io.clientele.index.search.Sort;
import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import io.clientele.mirror.Mirror;
import io.clientele.search.CustomerConnection.Edge;
import io.clientele.search.CustomerConnection.PageInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions about customers: the gate lets pass what the viewer may ask, the index answers, the record fills in. */
@Component
class CustomerSearch {

    private static final int LONGEST_PAGE = 200;

    static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final FilterGate filters;
    private final RowGate rows;
    private final AskedFilters asked;
    private final CustomerSearcher index;
    private final UnknownValues unknown;
    private final Customers customers;
    private final Mirror mirror;
    private final Cursors cursors;

    CustomerSearch(
            FilterGate filters,
            RowGate rows,
            AskedFilters asked,
            CustomerSearcher index,
            UnknownValues unknown,
            Customers customers,
            Mirror mirror,
            Cursors cursors) {
        this.filters = filters;
        this.rows = rows;
        this.asked = asked;
        this.index = index;
        this.unknown = unknown;
        this.customers = customers;
        this.mirror = mirror;
        this.cursors = cursors;
    }

    CustomerConnection answer(Request request, Wanted wanted, Viewer viewer) {
        var question = question(request, viewer);
        long fingerprint = question.fingerprint();
        var query = query(request, question, fingerprint, wanted, viewer);
        if (request.waitFor() != null) {
            mirror.await(WaitToken.parse(request.waitFor()));
        }
        // Before the search: what arrives in between makes the answer fresher than it says, never staler.
        var freshness = wanted.freshness() ? mirror.freshness() : null;
        var hits = told(search(query), viewer.cellSize());
        var warnings = wanted.warnings()
                ? unknown.warnings(question.filter(), query.moment(), viewer)
                : List.<UnknownValues.Warning>of();
        var edges = edges(hits.hits(), fingerprint, viewer);
        return new CustomerConnection(
                boxed(hits.total()),
                freshness,
                new CustomerFacets(hits.facets(), viewer.cellSize()),
                warnings,
                edges,
                pageInfo(hits, fingerprint, request.after() != null));
    }

    private Question question(Request request, Viewer viewer) {
        var filter = request.filter() == null ? null : FilterReader.read(request.filter());
        return new Question(
                asked.permit(filter, "filter", viewer),
                request.search(),
                request.sort(),
                asked.moment(request.timeZone()));
    }

    private CustomerQuery query(Request request, Question question, long fingerprint, Wanted wanted, Viewer viewer) {
        if (request.first() < 1 || request.first() > LONGEST_PAGE) {
            throw RequestRefused.argument("first", "must be from 1 to " + LONGEST_PAGE);
        }
        var after = request.after() == null ? null : cursors.decode(request.after(), fingerprint);
        return new CustomerQuery(
                question.filter(),
                text(request.search(), viewer),
                question.sort(),
                wanted.page() ? request.first() : 0,
                wanted.page() ? after : null,
                // How many there are decides whether they are listed.
                wanted.total() || !viewer.cellSize().isExact(),
                CustomerFacets.asked(wanted.facets(), viewer.cellSize()),
                question.moment());
    }

    private @Nullable SearchText text(@Nullable String search, Viewer viewer) {
        if (search == null) {
            return null;
        }
        try {
            return new SearchText(search, filters.searchScopes(viewer));
        } catch (IllegalArgumentException unfit) {
            throw RequestRefused.argument("search", String.valueOf(unfit.getMessage()));
        }
    }

    private CustomerHits search(CustomerQuery query) {
        try {
            return index.search(query, TIMEOUT);
        } catch (QuestionRefusedException noExactAnswer) {
            throw new RequestRefused(ErrorCode.VALIDATION, String.valueOf(noExactAnswer.getMessage()));
        }
    }

    /** So few that their number is not told are not listed either: they could be counted. */
    private static CustomerHits told(CustomerHits hits, CellSize cells) {
        if (cells.isExact()) {
            return hits;
        }
        long told = cells.told(hits.total().orElseThrow());
        return told == 0
                ? new CustomerHits(List.of(), false, OptionalLong.of(0), hits.facets())
                : new CustomerHits(hits.hits(), hits.hasNext(), OptionalLong.of(told), hits.facets());
    }

    /** Rows that left the record, or the viewer's reach, since they were mirrored fall out here. */
    private List<Edge> edges(List<CustomerHits.Hit> hits, long fingerprint, Viewer viewer) {
        if (hits.isEmpty()) {
            return List.of();
        }
        var visible =
                rows.visible(viewer, hits.stream().map(CustomerHits.Hit::id).toList());
        var found = customers.byId(visible);
        var edges = new ArrayList<Edge>(hits.size());
        for (var hit : hits) {
            var customer = found.get(hit.id());
            if (customer != null) {
                edges.add(new Edge(cursors.encode(hit.sortValues(), fingerprint), customer));
            }
        }
        return edges;
    }

    private PageInfo pageInfo(CustomerHits hits, long fingerprint, boolean hasPrevious) {
        if (hits.hits().isEmpty()) {
            return new PageInfo(false, hasPrevious, null, null);
        }
        return new PageInfo(
                hits.hasNext(),
                hasPrevious,
                cursors.encode(hits.hits().getFirst().sortValues(), fingerprint),
                cursors.encode(hits.hits().getLast().sortValues(), fingerprint));
    }

    private static @Nullable Long boxed(OptionalLong total) {
        return total.isPresent() ? total.getAsLong() : null;
    }

    /** The arguments of the API's {@code customers}. */
    record Request(
            @Nullable Map<String, Object> filter,
            @Nullable String search,
            List<Sort> sort,
            int first,
            @Nullable String after,
            @Nullable String waitFor,
            @Nullable String timeZone) {}
}
