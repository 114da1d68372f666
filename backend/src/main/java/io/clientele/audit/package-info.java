/**
 * Who looked at whom, changed what, and was refused. Entries come in the transaction of what they tell of and are then put into a
 * chain in which nothing can be changed or left out unnoticed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"command", "field", "input", "secret", "time"})
package io.clientele.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
