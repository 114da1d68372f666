/** What the time is, and where. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.clientele.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
