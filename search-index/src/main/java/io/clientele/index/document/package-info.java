/** What the index holds of one customer: facts folded, normalised and keyed so that they can be asked for. */
@NullMarked
package io.clientele.index.document;

import org.jspecify.annotations.NullMarked;
