/** How quickly questions are answered, against the same questions asked of Elasticsearch and of the record directly. */
@NullMarked
package io.clientele.benchmark.question;

import org.jspecify.annotations.NullMarked;
