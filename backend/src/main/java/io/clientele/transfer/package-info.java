/** Files: customers and orders in, from files and from the sample, as commands of the same application; segments out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "command",
            "customer",
            "field",
            "index",
            "input",
            "purchase",
            "sample",
            "segment"
        })
package io.clientele.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
