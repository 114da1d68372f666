/** Who may see which data, of which customers, and the schema, filters and rows that follow from it. */
@ApplicationModule(allowedDependencies = {"audit", "field", "index", "input", "money", "secret", "security", "time"})
@NullMarked
package io.clientele.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
