/** Saved segments: what they say, who may use them, who was in them and how many. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "customer", "field", "index", "input", "secret", "time"})
package io.clientele.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
