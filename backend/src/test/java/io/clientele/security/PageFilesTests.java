package io.clientele.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Of files that lie in the tests' own resources, since the pages are not on board here. */
class PageFilesTests extends AtTheDoor {

    private static final String FILE = "/assets/for-tests.js";

    @Test
    void handsOutThePackedFileToWhoeverCanUnpackIt() throws IOException {
        var answer = answer("gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("'packed';\n");
    }

    @Test
    void handsOutThePlainFileToAllOthers() {
        var answer = answer("identity");

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("'plain';\n");
    }

    @Test
    void letsBrowsersKeepWhatNeverChanges() {
        assertThat(answer("gzip").headers().allValues("Cache-Control"))
                .containsExactly("max-age=31536000, public, immutable");
    }

    private HttpResponse<byte[]> answer(String encoding) {
        var visitor = visitor();
        return visitor.send(visitor.to(FILE).header("Accept-Encoding", encoding).GET(), BodyHandlers.ofByteArray());
    }
}
