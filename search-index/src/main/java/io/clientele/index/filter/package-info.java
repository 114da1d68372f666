/** The segment language: which customers somebody asks for, as a closed set of values. */
@NullMarked
package io.clientele.index.filter;

import org.jspecify.annotations.NullMarked;
