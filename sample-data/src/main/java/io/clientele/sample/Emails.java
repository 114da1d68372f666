package io.clientele.sample;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Addresses that reach nobody: {@code javier.lewis.1@example.com}, the key making them unique. */
final class Emails {
    /** Reserved for documentation by RFC 2606. */
    static final List<String> DOMAINS = List.of("example.com", "example.net", "example.org");

    private Emails() {}

    static String of(Name name, long key) {
        String local = Stream.concat(Stream.ofNullable(name.first()), Stream.of(name.last(), Long.toString(key)))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .collect(joining("."));
        return local + "@" + new Chance(key).pick(DOMAINS, "e-mail domain");
    }
}
