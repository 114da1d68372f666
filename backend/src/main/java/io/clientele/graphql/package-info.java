/** The manners of the GraphQL endpoint: its scalars, its limits, its errors. */
@NullMarked
@ApplicationModule(allowedDependencies = {"index", "input"})
package io.clientele.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
