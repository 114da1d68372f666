package io.clientele.purchase;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ProductRows extends ListCrudRepository<Product, Long> {

    List<Product> findBySkuIn(Collection<String> skus);
}
