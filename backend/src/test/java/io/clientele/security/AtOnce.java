package io.clientele.security;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks several things at the same time, as a page does. */
final class AtOnce {

    private AtOnce() {}

    /** The answers to so many rounds of the requests. */
    static List<HttpResponse<String>> ask(int rounds, List<Callable<HttpResponse<String>>> requests) {
        var all = new ArrayList<Callable<HttpResponse<String>>>();
        for (int round = 0; round < rounds; round++) {
            all.addAll(requests);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(all).stream().map(Future::resultNow).toList();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
