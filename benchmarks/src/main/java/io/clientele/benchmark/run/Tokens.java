package io.clientele.benchmark.run;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;

/** Real tokens of the development users, each good for five minutes. */
public record Tokens(String url) {

    public String of(String user) throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=clientele-dev&username=%1$s&password=%1$s".formatted(user);
        return Http.json(Http.request(url, "application/x-www-form-urlencoded", BodyPublishers.ofString(form))
                        .build())
                .required("access_token")
                .asString();
    }
}
