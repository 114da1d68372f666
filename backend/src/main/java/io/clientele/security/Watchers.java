package io.clientele.security;

import org.springframework.security.core.Authentication;

/** Tells who may read the app's metrics. */
@FunctionalInterface
public interface Watchers {

    boolean admits(Authentication authentication);
}
