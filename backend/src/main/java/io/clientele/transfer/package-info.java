/** Brings customers and orders in from files and from the sample, as commands of the same application. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "command", "customer", "input", "purchase", "sample"})
package io.clientele.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
