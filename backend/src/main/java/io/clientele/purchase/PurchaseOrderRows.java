package io.clientele.purchase;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface PurchaseOrderRows extends Repository<PurchaseOrder, Long> {

    /** In words, since a statement derived from the method's name is built anew for each call. */
    @Query("""
            SELECT id, customer_id, number, ordered_at, channel, store, promotion, payment_method, currency, total_amount,
                returned_amount, quantity
            FROM purchase_order WHERE number IN (:numbers)
            """)
    List<PurchaseOrder> findByNumberIn(Collection<String> numbers);
}
