package io.clientele.audit;

import io.clientele.field.DataCategory;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Somebody who is about to change something.
 *
 * @param categories of the data that they send; empty when that is not known, as of a file's rows
 */
public record Author(Actor actor, Set<DataCategory> categories) {

    /** The key of the author in the GraphQL context of a mutation. */
    public static final String CONTEXT_KEY = "author";

    public Author {
        categories = Set.copyOf(categories);
    }

    public static Author commandLine(String command) {
        return new Author(Actor.commandLine(command), Set.of());
    }

    /** What is to be noted once they have uncovered a category of a customer. */
    public AuditEvent revealed(DataCategory category, long customer, String reason) {
        return new AuditEvent(actor, AuditAction.REVEAL, Set.of(category), List.of(customer), null, reason, false);
    }

    /** @param detail such as {@code segment 7 was changed} */
    public AuditEvent changedSegment(String detail) {
        return new AuditEvent(actor, AuditAction.CHANGE_SEGMENT, categories, List.of(), detail, null, false);
    }

    /** What is to be noted once they have done it to these customers. */
    public AuditEvent did(AuditAction action, Collection<Long> customers) {
        return AuditEvent.of(actor, action, categories, customers);
    }
}
