package io.clientele.index.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import io.clientele.index.search.CustomerHits.Hit;
import java.util.ArrayList;
import java.util.List;

/** The sort keys of a question, ended by the id so that no two customers are in the same place. All keys are whole numbers. */
record PageOrder(List<Sort> keys) {

    static PageOrder of(List<Sort> sort) {
        var keys = new ArrayList<>(sort);
        if (sort.stream().noneMatch(key -> key.by() == CustomerSort.ID)) {
            keys.add(new Sort(CustomerSort.ID, Sort.Direction.ASC));
        }
        return new PageOrder(List.copyOf(keys));
    }

    List<SortOptions> options() {
        return keys.stream().map(PageOrder::option).toList();
    }

    /** Where the next page begins; a value that is missing is a number beyond all others. */
    List<FieldValue> after(List<Long> sortValues) {
        if (sortValues.size() != keys.size()) throw new IllegalArgumentException("after is of another sort");
        return sortValues.stream().map(FieldValue::of).toList();
    }

    /** @param sort of a snapshot also has, at its end, a place in the index */
    Hit hit(List<FieldValue> sort) {
        var values = sort.stream().limit(keys.size()).map(FieldValue::longValue).toList();
        return new Hit(values.get(placeOfId()), values);
    }

    private int placeOfId() {
        return keys.stream().map(Sort::by).toList().indexOf(CustomerSort.ID);
    }

    private static SortOptions option(Sort key) {
        return SortOptions.of(sort -> sort.field(field -> field.field(key.by().field())
                .order(key.rises() ? SortOrder.Asc : SortOrder.Desc)
                .missing("_last")));
    }
}
