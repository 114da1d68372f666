package io.clientele.faults;

/** Someone whom the load writes about: a customer number, and the customer who bears it for now. */
final class Person {

    private final String number;
    private volatile long customer;

    Person(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }

    /** 0 when there is none, or none that is known. */
    long customer() {
        return customer;
    }

    void is(long id) {
        customer = id;
    }

    /** After an erasure the number is used up. */
    Person successor() {
        return new Person(number + "x");
    }
}
