/** What is made from the installation's secret, each purpose with a key of its own. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.clientele.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
