/** What every workload needs: the app and its servers as processes, what is told of a run, and what it has to reach. */
@NullMarked
package io.clientele.benchmark.run;

import org.jspecify.annotations.NullMarked;
