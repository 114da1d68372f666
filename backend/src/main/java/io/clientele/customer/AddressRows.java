package io.clientele.customer;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface AddressRows extends Repository<Address, Long> {

    List<Address> findByCustomerIdInOrderById(Collection<Long> customers);
}
