/** Reads what people and programs send, and says what is wrong with it in their words. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.clientele.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
