package io.clientele.purchase;

import static java.util.stream.Collectors.toMap;

import io.clientele.audit.AuditAction;
import io.clientele.audit.AuditTrail;
import io.clientele.audit.Author;
import io.clientele.customer.Customers;
import io.clientele.customer.RecordChanges;
import io.clientele.customer.WaitToken;
import io.clientele.input.ErrorCode;
import io.clientele.input.Problem;
import io.clientele.input.Problems;
import io.clientele.input.RequestRefused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records orders, each once. */
@Component
public class OrderBook {

    private final Customers customers;
    private final RecordChanges changes;
    private final Products products;
    private final PurchaseOrderRows orders;
    private final OrderWriter writer;
    private final AuditTrail trail;

    OrderBook(
            Customers customers,
            RecordChanges changes,
            Products products,
            PurchaseOrderRows orders,
            OrderWriter writer,
            AuditTrail trail) {
        this.customers = customers;
        this.changes = changes;
        this.products = products;
        this.orders = orders;
        this.writer = writer;
        this.trail = trail;
    }

    /**
     * All of the drafts, or none. A number that is recorded with the same content is left alone, so a retry is harmless.
     *
     * @throws RequestRefused VALIDATION for unknown customers and products, CONFLICT for a number with other content
     */
    // Who meets an order or a product that somebody else records at the same time knows it the next time.
    @Retryable(includes = {PessimisticLockingFailureException.class, DuplicateKeyException.class})
    @Transactional
    public Recorded record(List<OrderDraft> drafts, Author author) {
        if (drafts.isEmpty()) {
            return new Recorded(0, 0, changes.mark(List.of()));
        }
        var fresh = unrecorded(drafts);
        var touched =
                fresh.stream().map(OrderDraft::customerId).distinct().sorted().toList();
        // Not asked before, since a customer may be erased until then.
        if (changes.bump(touched) < touched.size()) {
            refuseUnknownCustomers(fresh);
        }
        var keys = keys(fresh);
        writer.insert(fresh, keys);
        if (!touched.isEmpty()) {
            trail.note(author.did(AuditAction.RECORD_ORDERS, touched));
        }
        return new Recorded(fresh.size(), drafts.size() - fresh.size(), changes.mark(touched));
    }

    private void refuseUnknownCustomers(List<OrderDraft> drafts) {
        var known = customers.existing(
                drafts.stream().map(OrderDraft::customerId).distinct().toList());
        var problems = new Problems();
        drafts.stream()
                .filter(draft -> !known.contains(draft.customerId()))
                .forEach(draft -> problems.add(draft.path() + ".customerId", "is not the id of a customer"));
        problems.refuseIfAny();
    }

    private List<OrderDraft> unrecorded(List<OrderDraft> drafts) {
        if (drafts.isEmpty()) {
            return drafts;
        }
        var recorded = orders
                .findByNumberIn(drafts.stream().map(OrderDraft::number).toList())
                .stream()
                .collect(toMap(PurchaseOrder::number, Function.identity()));
        var different = drafts.stream()
                .filter(draft -> recorded.containsKey(draft.number()))
                .filter(draft -> !Objects.requireNonNull(recorded.get(draft.number()))
                        .withoutKey()
                        .equals(draft.order()))
                .map(draft -> new Problem(draft.path() + ".number", "is recorded with other content"))
                .toList();
        if (!different.isEmpty()) {
            throw new RequestRefused(ErrorCode.CONFLICT, different);
        }
        return drafts.stream()
                .filter(draft -> !recorded.containsKey(draft.number()))
                .toList();
    }

    /** The product of every line, after recording those that the lines describe. */
    private Map<String, Long> keys(List<OrderDraft> drafts) {
        var lines = drafts.stream().flatMap(draft -> draft.lines().stream()).toList();
        var keys = products.idsBySku(lines.stream().map(OrderDraft.Line::sku).collect(Collectors.toSet()));
        var described = lines.stream()
                .map(OrderDraft.Line::product)
                .filter(Objects::nonNull)
                .filter(product -> !keys.containsKey(product.sku()))
                .toList();
        if (!described.isEmpty()) {
            products.addUnknown(described);
            keys.putAll(products.idsBySku(described.stream().map(Product::sku).collect(Collectors.toSet())));
        }
        var problems = new Problems();
        lines.stream()
                .filter(line -> !keys.containsKey(line.sku()))
                .forEach(
                        line -> problems.add(line.path() + ".sku", "is not a known product; describe it in `product`"));
        problems.refuseIfAny();
        return keys;
    }

    /** What became of a batch. */
    public record Recorded(int recorded, int unchanged, WaitToken waitToken) {}
}
