/** Files out: the customers of a segment, as whoever asks may see them. */
@NullMarked
package io.clientele.transfer.export;

import org.jspecify.annotations.NullMarked;
