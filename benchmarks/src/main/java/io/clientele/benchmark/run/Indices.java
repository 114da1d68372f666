package io.clientele.benchmark.run;

import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** The index that the app has made, and copies of its layout for documents that are sent straight. */
public record Indices(String elasticsearch, String alias) {

    /** Where the app's searches go, unless it is set up otherwise. */
    public static final String ALIAS = "clientele-customers";

    public String url(String index) {
        return elasticsearch + "/" + index;
    }

    public String refreshInterval() throws IOException, InterruptedException {
        return Http.get(url(alias))
                .iterator()
                .next()
                .at("/settings/index/refresh_interval")
                .asString();
    }

    /** An empty index with the mapping and, but for the refreshes, the settings of the live one. */
    public void copyLayout(String name, String refreshInterval) throws IOException, InterruptedException {
        var live = Http.get(url(alias)).iterator().next();
        var settings = live.required("settings").required("index");
        var layout = JsonMapper.shared().createObjectNode();
        layout.set("mappings", live.required("mappings"));
        var kept = layout.putObject("settings").putObject("index");
        for (var setting : new String[] {"number_of_shards", "number_of_replicas", "mapping"}) {
            if (settings.has(setting)) kept.set(setting, settings.get(setting));
        }
        kept.put("refresh_interval", refreshInterval);
        Http.send("PUT", url(name), layout.toString());
    }

    public void drop(String name) throws IOException, InterruptedException {
        Http.send("DELETE", url(name) + "?ignore_unavailable=true", "");
    }

    /** Waits until nothing that was written before costs time any more. */
    public void settle() throws IOException, InterruptedException {
        Http.send("POST", elasticsearch + "/_refresh", "");
        while (Http.get(elasticsearch + "/_stats/merge")
                        .at("/_all/total/merges/current")
                        .asInt()
                > 0) {
            Thread.sleep(200);
        }
    }
}
