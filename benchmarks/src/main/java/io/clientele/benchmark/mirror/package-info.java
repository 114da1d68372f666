/** How quickly the index follows the record, and what writers feel of it. */
@NullMarked
package io.clientele.benchmark.mirror;

import org.jspecify.annotations.NullMarked;
