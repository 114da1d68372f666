package io.clientele.faults;

import io.clientele.mirror.StageGate;
import io.clientele.testing.Api;
import io.clientele.testing.process.AppProcess;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One instance of the application as it ships, but for a gate at each stage of its relay.
 *
 * @param stages where it can be killed or paused
 * @param indexProxy what stands between it and Elasticsearch
 */
record Instance(AppProcess process, Stages stages, IndexProxy indexProxy) implements AutoCloseable {

    /**
     * @param index the address, which may change
     * @param settings in the environment's names
     */
    static Instance start(String name, Supplier<URI> index, Map<String, String> settings) throws InterruptedException {
        var stages = new Stages();
        var indexProxy = new IndexProxy(index);
        var more = new HashMap<>(settings);
        more.put("SPRING_MAIN_SOURCES", StageGate.class.getName());
        more.put(StageGate.PORT, String.valueOf(stages.port()));
        more.put("CLIENTELE_ELASTICSEARCH_URL", indexProxy.address().toString());
        return new Instance(AppProcess.start("faults/" + name, more), stages, indexProxy);
    }

    Api api() {
        return process.api();
    }

    @Override
    public void close() {
        process.close();
        stages.close();
        indexProxy.close();
    }
}
