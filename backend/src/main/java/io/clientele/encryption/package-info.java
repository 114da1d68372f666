/** Encryption of single values in the record, with keys that can be changed while people work. */
@NullMarked
@ApplicationModule(allowedDependencies = {"command", "secret"})
package io.clientele.encryption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
