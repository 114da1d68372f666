/**
 * Keeps the index equal to the record. Whoever changes a customer marks it dirty in the same transaction; the relay reads
 * marked customers from one snapshot, writes their documents with their versions, and unmarks what did not change since.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "command", "customer", "purchase", "segment", "input", "index", "time"})
package io.clientele.mirror;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
