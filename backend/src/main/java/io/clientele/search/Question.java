package io.clientele.search;

import io.clientele.index.filter.FilterWriter;
import io.clientele.index.filter.Moment;
import io.clientele.index.filter.PermittedFilter;
import io.clientele.index.search.Sort;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list of customers was asked by; a cursor is good for the very same question only, at another moment as well. */
record Question(PermittedFilter filter, @Nullable String search, List<Sort> sort, Moment moment) {

    /** Equal for equal questions by viewers with equal rights, on every instance. */
    long fingerprint() {
        var asked =
                filter.asked().map(FilterWriter::toMap).map(Object::toString).orElse("");
        var text = String.join(
                "\n",
                filter.policyHash(),
                asked,
                search == null ? "" : search,
                sort.toString(),
                moment.zone().getId());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
