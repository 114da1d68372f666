package io.clientele.access;

import io.clientele.field.FieldCatalogue;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.PermittedFilter;
import io.clientele.index.search.SearchScope;
import io.clientele.input.ErrorCode;
import io.clientele.input.RequestRefused;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The second lock: whatever wants to ask the index passes here, wherever its filter comes from, a saved segment as well as
 * a request that the schema has let through.
 */
@Component
public class FilterGate {

    private final Supplier<FieldCatalogue> catalogue;

    /** The catalogue is read from the schema, which is wired with controllers, which may want this gate: so, when asked. */
    @Autowired
    FilterGate(ObjectProvider<FieldCatalogue> catalogue) {
        this(catalogue::getObject);
    }

    FilterGate(Supplier<FieldCatalogue> catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Lets the filter through within the rows that the viewer may see.
     *
     * @param filter null asks for everyone
     * @throws RequestRefused with FORBIDDEN when it has a condition on anything that the viewer does not see uncovered
     */
    public PermittedFilter permit(Viewer viewer, @Nullable Filter filter) {
        if (filter != null) {
            require(viewer, filter.coordinates());
        }
        return PermittedFilter.of(filter, rows(viewer.rowScope()), PolicyHash.of(viewer));
    }

    /**
     * Lets the installation itself ask about everybody, for what it notes and nobody is shown who may not see all of it.
     *
     * @param filter of a saved segment
     */
    public PermittedFilter permitInstallation(Filter filter) {
        return PermittedFilter.of(filter, null, "installation");
    }

    /**
     * Insists that the viewer sees all of it uncovered, as sorting, faceting and exporting by value need.
     *
     * @param coordinates such as {@code CustomerSortBy.LIFETIME_SPEND}
     * @throws RequestRefused with FORBIDDEN, in the same words for what is hidden and what does not exist
     */
    public void require(Viewer viewer, Set<String> coordinates) {
        for (var coordinate : coordinates) {
            if (!sees(viewer, coordinate)) {
                throw new RequestRefused(ErrorCode.FORBIDDEN, "%s is not for you to use.".formatted(coordinate));
            }
        }
    }

    /** Where free text may be looked for: only in what the viewer sees uncovered. */
    public Set<SearchScope> searchScopes(Viewer viewer) {
        var scopes = EnumSet.allOf(SearchScope.class);
        scopes.removeIf(scope -> !sees(viewer, searched(scope)));
        return scopes;
    }

    private static String searched(SearchScope scope) {
        return switch (scope) {
            case NAMES -> "Customer.displayName";
            case NUMBERS -> "Customer.customerNumber";
            case CONTACTS -> "ContactPoint.value";
            case TAX_NUMBERS -> "Customer.taxNumber";
        };
    }

    private boolean sees(Viewer viewer, String coordinate) {
        var element = catalogue.get().find(coordinate);
        if (element == null || !viewer.grants().admit(element)) {
            return false;
        }
        return element.category() == null || viewer.grants().on(element.category()) == Visibility.VISIBLE;
    }

    private static @Nullable Filter rows(RowScope scope) {
        return switch (scope) {
            case RowScope.Everyone everyone -> null;
            case RowScope.ConsentedTo consented -> new Filter.SharedWith(consented.clientId());
        };
    }
}
