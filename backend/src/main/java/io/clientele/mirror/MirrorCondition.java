package io.clientele.mirror;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What hinders the mirror now, in a sentence that says how to mend it. A change is logged once, not with every attempt. */
@Component
class MirrorCondition {

    private static final Logger log = LoggerFactory.getLogger(MirrorCondition.class);

    /** Of the index as such, as somebody sees who only looks. */
    private final AtomicReference<@Nullable String> standing = new AtomicReference<>();

    /** Of the writes, which fail on an index that is full or blocked and looks well. */
    private final AtomicReference<@Nullable String> writing = new AtomicReference<>();

    @Nullable
    String problem() {
        var first = standing.get();
        return first == null ? writing.get() : first;
    }

    void stands() {
        cleared(standing);
    }

    void standsBadly(String sentence) {
        told(standing, sentence);
    }

    void writes() {
        cleared(writing);
    }

    void writesBadly(String sentence) {
        told(writing, sentence);
    }

    private static void told(AtomicReference<@Nullable String> problem, String sentence) {
        if (!sentence.equals(problem.getAndSet(sentence))) {
            log.warn("The mirror rests: {}", sentence);
        }
    }

    private void cleared(AtomicReference<@Nullable String> problem) {
        if (problem.getAndSet(null) != null && problem() == null) {
            log.info("The mirror works again");
        }
    }
}
