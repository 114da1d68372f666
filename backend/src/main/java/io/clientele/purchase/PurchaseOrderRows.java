package io.clientele.purchase;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface PurchaseOrderRows extends Repository<PurchaseOrder, Long> {

    List<PurchaseOrder> findByNumberIn(Collection<String> numbers);
}
