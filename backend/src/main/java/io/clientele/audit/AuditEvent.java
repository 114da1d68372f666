package io.clientele.audit;

import io.clientele.field.DataCategory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, or refused.
 *
 * @param categories of the data that was shown or changed
 * @param customers whom it was about
 * @param detail what a rule became, for example; never a customer's data
 * @param reason in the words of whoever did it
 */
public record AuditEvent(
        Actor actor,
        AuditAction action,
        Set<DataCategory> categories,
        Collection<Long> customers,
        @Nullable String detail,
        @Nullable String reason,
        boolean refused) {

    public AuditEvent {
        categories = Set.copyOf(categories);
        customers = List.copyOf(customers);
    }

    public static AuditEvent of(
            Actor actor, AuditAction action, Set<DataCategory> categories, Collection<Long> customers) {
        return new AuditEvent(actor, action, categories, customers, null, null, false);
    }

    /** @param detail such as {@code marketing: CONTACT was MASKED and is HIDDEN} */
    public static AuditEvent ofAccess(Actor actor, String detail) {
        return new AuditEvent(actor, AuditAction.CHANGE_ACCESS, Set.of(), List.of(), detail, null, false);
    }

    /** @param detail why, as the refused was told */
    public static AuditEvent refused(Actor actor, String detail) {
        return new AuditEvent(actor, AuditAction.ASK, Set.of(), List.of(), detail, null, true);
    }
}
