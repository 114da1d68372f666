/** Questions to the index: pages, counts and facets. */
@NullMarked
package io.clientele.index.search;

import org.jspecify.annotations.NullMarked;
