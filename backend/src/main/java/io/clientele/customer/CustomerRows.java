package io.clientele.customer;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface CustomerRows extends ListCrudRepository<Customer, Long> {

    List<Customer> findByCustomerNumberIn(Collection<String> numbers);
}
