/** Sample customers and purchases, generated from TPC-DS and handed over one by one. */
@NullMarked
package io.clientele.sample;

import org.jspecify.annotations.NullMarked;
