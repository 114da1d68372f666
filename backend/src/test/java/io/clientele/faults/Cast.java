package io.clientele.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All whom the load writes about: a few hot ones, who are written all the time, and ever more cold ones. */
final class Cast {

    private final List<Person> people;
    private final int hot;

    Cast(int hot) {
        this.hot = hot;
        this.people = new ArrayList<>(IntStream.range(0, hot)
                .mapToObj(number -> new Person("hot-" + number))
                .toList());
    }

    synchronized List<Person> everybody() {
        return List.copyOf(people);
    }

    /** Every second time a hot one. */
    synchronized Person anybody(Random random) {
        return people.get(random.nextInt(random.nextBoolean() ? hot : people.size()));
    }

    /** Everybody but once. */
    synchronized List<Person> some(int most, Random random) {
        return Stream.generate(() -> anybody(random)).limit(most).distinct().toList();
    }

    synchronized Person newcomer() {
        var person = new Person("cold-" + people.size());
        people.add(person);
        return person;
    }

    synchronized void replace(Person person, Person successor) {
        int place = people.indexOf(person);
        if (place >= 0) {
            people.set(place, successor);
        }
    }
}
