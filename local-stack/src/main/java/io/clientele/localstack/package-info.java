/** Where integration tests find MariaDB, MySQL, Elasticsearch and Keycloak, started on first use. */
@NullMarked
package io.clientele.localstack;

import org.jspecify.annotations.NullMarked;
