package io.clientele.access;

import io.clientele.field.DataCategory;
import io.clientele.field.Permission;
import io.clientele.field.SchemaElement;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Tells viewers who they are and what they may see, so that a user interface can draw itself from it. */
@Controller
class ViewerController {

    private final GrantedSchemas schemas;

    ViewerController(GrantedSchemas schemas) {
        this.schemas = schemas;
    }

    @QueryMapping
    Viewer viewer(@ContextValue Viewer viewer) {
        return viewer;
    }

    @SchemaMapping
    Collection<Permission> permissions(Viewer viewer) {
        return viewer.grants().permissions();
    }

    @SchemaMapping
    List<FieldAccess> fields(Viewer viewer) {
        return schemas.classifiedElements(viewer.grants()).stream()
                .map(element -> FieldAccess.of(element, viewer.grants()))
                .toList();
    }

    record FieldAccess(String coordinate, DataCategory category, Visibility visibility) {

        static FieldAccess of(SchemaElement element, Grants grants) {
            var category = Objects.requireNonNull(element.category());
            return new FieldAccess(element.coordinate(), category, grants.on(category));
        }
    }
}
