/** The segment language, the index, and the only code that knows Elasticsearch. */
@NullMarked
package io.clientele.index;

import org.jspecify.annotations.NullMarked;
