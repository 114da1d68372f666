package io.clientele.access;

import io.clientele.field.DataCategory;
import java.util.Set;

/** What is uncovered for somebody for a while. */
@FunctionalInterface
interface ActiveReveals {

    /** The categories of the customer that the viewer has had uncovered and may still see so. */
    Set<DataCategory> of(Viewer viewer, long customerId);
}
