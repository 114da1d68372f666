/** Who gets in: sign-in with Keycloak for people, bearer tokens for programs, and what browsers may do with our pages. */
@NullMarked
@ApplicationModule(allowedDependencies = "secret")
package io.clientele.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
