/** Amounts with their currency. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.clientele.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
