/** What customers bought: products, orders with their lines, what came back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "customer", "input", "money", "secret", "time"})
package io.clientele.purchase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
