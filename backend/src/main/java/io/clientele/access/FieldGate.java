package io.clientele.access;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.clientele.field.FieldCatalogue;
import io.clientele.field.SchemaElement;
import java.util.Collection;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What the schema is to requests, this is to everything else that shows fields of customers. */
@Component
public class FieldGate {

    private final Supplier<FieldCatalogue> catalogue;

    /** The catalogue is read from the schema, which is wired with controllers: so, when asked. */
    @Autowired
    FieldGate(ObjectProvider<FieldCatalogue> catalogue) {
        this(catalogue::getObject);
    }

    FieldGate(Supplier<FieldCatalogue> catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether all of the fields exist for the viewer, covered or not. */
    public boolean exist(Collection<String> coordinates, Viewer viewer) {
        return coordinates.stream().map(this::element).allMatch(viewer.grants()::admit);
    }

    /** @throws IllegalStateException when one does not exist for the viewer: whoever asks has left those out */
    public PermittedFields permit(Collection<String> coordinates, Viewer viewer) {
        if (!exist(coordinates, viewer)) {
            throw new IllegalStateException("A field does not exist for the viewer");
        }
        var elements = coordinates.stream()
                .distinct()
                .map(this::element)
                .collect(toMap(SchemaElement::coordinate, identity()));
        return new PermittedFields(elements, viewer.grants());
    }

    private SchemaElement element(String coordinate) {
        var element = catalogue.get().find(coordinate);
        if (element == null) {
            throw new IllegalStateException("The schema has no " + coordinate);
        }
        return element;
    }
}
