package io.clientele.mirror;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the relay works.
 *
 * @param batch how many customers it claims at once
 * @param poll how long it rests when nothing is due
 * @param gather how long it lets changes gather after a batch that was not full
 * @param lease how long a claim holds; short, so that a dead worker's rows return quickly
 * @param patience how long a query waits for a write that it wants to see
 * @param tolerated how far searches may be behind before that is told
 * @param drain how long an index that is searched no more is kept for searches under way; longer than any search takes
 * @param workers how many batches are under way at once while there is a backlog; else it is one
 */
@ConfigurationProperties("clientele.mirror")
record MirrorSettings(
        int batch,
        Duration poll,
        Duration gather,
        Duration lease,
        Duration patience,
        Duration tolerated,
        Duration drain,
        int workers) {}
