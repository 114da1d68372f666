/** The index: made, filled and asked. This module is the only code that knows Elasticsearch. */
@NullMarked
package io.clientele.index;

import org.jspecify.annotations.NullMarked;
