/** Which customers, how many, and how they divide: the index answers, the record fills in the rows. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "customer", "mirror", "input", "index", "purchase", "secret", "segment"})
package io.clientele.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
