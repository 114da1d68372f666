/** The catalogue of everything in the API that holds customer data, as the schema itself declares it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.clientele.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
