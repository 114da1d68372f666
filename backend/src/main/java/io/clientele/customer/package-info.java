/** The record of a customer: person or organisation, how to reach them, where they live, what they consent to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "encryption", "field", "input", "secret", "time"})
package io.clientele.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
