/** Runs what a person asks for at the command line in the application, without its web server. */
@NullMarked
@ApplicationModule(allowedDependencies = {"input"})
package io.clientele.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
