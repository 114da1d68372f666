/** The one deployable. Each package below is a module that states its friends. */
@NullMarked
package io.clientele;

import org.jspecify.annotations.NullMarked;
