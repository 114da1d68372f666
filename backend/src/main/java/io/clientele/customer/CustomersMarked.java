package io.clientele.customer;

/** A transaction has marked customers for the mirror. */
public record CustomersMarked() {}
