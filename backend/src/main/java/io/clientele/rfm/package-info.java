/** Ranks everybody who has ordered by how lately, how often and for how much they did: recency, frequency, monetary value. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "customer", "index", "input", "time"})
package io.clientele.rfm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
