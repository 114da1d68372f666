/** Brings customers and orders in from files and from the sample, as commands of the same application. */
@NullMarked
@ApplicationModule(allowedDependencies = {"command", "customer", "input", "purchase", "sample"})
package io.clientele.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
