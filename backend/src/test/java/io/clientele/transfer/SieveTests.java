package io.clientele.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.input.ErrorCode;
import io.clientele.input.Problem;
import io.clientele.input.RequestRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class SieveTests {

    private final List<String> written = new ArrayList<>();
    private final TreeMap<String, String> refused = new TreeMap<>();

    @Test
    void writesTheRestWithoutTheItemsThatAreNamed() {
        new Sieve<String>(this::refuseBad, refused::put).write(List.of("one", "bad two", "three", "bad four"));

        assertThat(written).containsExactly("one", "three");
        assertThat(refused)
                .containsEntry("bad two", "birth_date: is bad")
                .containsEntry("bad four", "birth_date: is bad");
    }

    @Test
    void findsTheItemThatNobodyNames() {
        new Sieve<String>(this::refuseBadWithoutSayingWhich, refused::put)
                .write(List.of("one", "two", "bad three", "four", "five"));

        assertThat(written).containsExactly("one", "two", "four", "five");
        assertThat(refused).containsOnlyKeys("bad three").containsValue("the card belongs to another customer");
    }

    @Test
    void findsTheItemThatTheDatabaseCannotKeep() {
        new Sieve<String>(
                        items -> {
                            if (items.contains("bad")) {
                                throw new DataIntegrityViolationException("too long");
                            }
                            written.addAll(items);
                        },
                        refused::put)
                .write(List.of("one", "bad", "two"));

        assertThat(written).containsExactly("one", "two");
        assertThat(refused).containsOnlyKeys("bad");
    }

    private void refuseBad(List<String> items) {
        var problems = new ArrayList<Problem>();
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index).startsWith("bad")) {
                problems.add(new Problem("customers[" + index + "].birthDate", "is bad"));
            }
        }
        if (!problems.isEmpty()) {
            // As the readers do: the first is named, the others in the next round.
            throw new RequestRefused(ErrorCode.VALIDATION, problems.subList(0, 1));
        }
        written.addAll(items);
    }

    private void refuseBadWithoutSayingWhich(List<String> items) {
        if (items.stream().anyMatch(item -> item.startsWith("bad"))) {
            throw new RequestRefused(
                    ErrorCode.CONFLICT, List.of(new Problem("customers", "the card belongs to another customer")));
        }
        written.addAll(items);
    }
}
