package io.clientele.benchmark;

/** Something to measure. */
@FunctionalInterface
interface Workload {

    void run(Report report) throws Exception;
}
