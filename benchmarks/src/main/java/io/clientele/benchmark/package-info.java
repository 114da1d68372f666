/**
 * Measures the product as it ships, from outside: the app as a process of its own, over HTTP, with real servers. What counts is
 * the ratio of two things that were measured in turn in the same run.
 */
@NullMarked
package io.clientele.benchmark;

import org.jspecify.annotations.NullMarked;
