package io.clientele.customer;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface MembershipRows extends Repository<Membership, Long> {

    List<Membership> findByCustomerIdIn(Collection<Long> customers);
}
