package io.clientele.mirror;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the mirror lives.
 *
 * @param alias under which searches find the live index
 * @param shards parts of an index
 * @param replicas copies of each part on other nodes
 * @param refresh how long a written document may stay invisible to searches while a backlog drains
 */
@ConfigurationProperties("clientele.index")
record IndexProperties(String alias, int shards, int replicas, Duration refresh) {}
