package io.clientele.benchmark.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plain client of everything that is measured. */
public final class Http {

    public static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    public static boolean answers(String url) throws InterruptedException {
        try {
            return CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public static JsonNode get(String url) throws IOException, InterruptedException {
        return json(HttpRequest.newBuilder(URI.create(url)).build());
    }

    public static JsonNode send(String method, String url, String body) throws IOException, InterruptedException {
        return json(request(url, "application/json", BodyPublishers.ofString(body))
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    public static HttpRequest.Builder request(String url, String contentType, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", contentType)
                .POST(body);
    }

    public static JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.method() + " " + request.uri().getPath() + " answers " + answer.statusCode());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
