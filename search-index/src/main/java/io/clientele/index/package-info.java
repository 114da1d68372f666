/** The index: made, filled and asked. This module is the only code that knows Elasticsearch. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package io.clientele.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
