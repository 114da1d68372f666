package io.clientele.benchmark.run;

/** Something to measure. */
@FunctionalInterface
public interface Workload {

    void run(Report report) throws Exception;
}
