package io.clientele.segment;

import io.clientele.access.Viewer;
import io.clientele.access.Visibility;
import io.clientele.field.DataCategory;
import io.clientele.field.FieldCatalogue;
import io.clientele.field.SchemaElement;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which data segments ask for. */
@Component
class SegmentCategories {

    /** Read from the schema, which is wired with controllers, which want this: so, when asked. */
    private final ObjectProvider<FieldCatalogue> catalogue;

    SegmentCategories(ObjectProvider<FieldCatalogue> catalogue) {
        this.catalogue = catalogue;
    }

    /** Of the segment and all that it holds. */
    Set<DataCategory> of(Segment segment, Shelf shelf) {
        return shelf.within(segment).stream()
                .flatMap(each -> own(each).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataCategory.class)));
    }

    /** What of it the viewer does not see uncovered. */
    Set<DataCategory> missing(Set<DataCategory> asked, Viewer viewer) {
        return asked.stream()
                .filter(category -> viewer.grants().on(category) != Visibility.VISIBLE)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataCategory.class)));
    }

    Set<DataCategory> of(Definition definition) {
        var filter = definition.filter();
        return filter == null ? definition.noted() : of(filter.coordinates());
    }

    Set<DataCategory> of(Set<String> coordinates) {
        return coordinates.stream()
                .map(coordinate -> catalogue.getObject().find(coordinate))
                .filter(Objects::nonNull)
                .map(SchemaElement::category)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataCategory.class)));
    }

    /** Whether all of them are in the schema. */
    boolean know(Set<String> coordinates) {
        return coordinates.stream().allMatch(coordinate -> catalogue.getObject().find(coordinate) != null);
    }

    /** Who is in a frozen segment tells what decided it, and its definition may be looked at. */
    private Set<DataCategory> own(Segment segment) {
        var own = EnumSet.noneOf(DataCategory.class);
        own.addAll(of(segment.definition()));
        own.addAll(of(segment.frozenFrom()));
        return own;
    }
}
