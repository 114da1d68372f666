package io.clientele.customer;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface ContactPointRows extends Repository<ContactPoint, Long> {

    List<ContactPoint> findByCustomerIdInOrderById(Collection<Long> customers);
}
