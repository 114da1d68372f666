package io.clientele.testing;

import static io.clientele.testing.Somebody.AUTHOR;

import io.clientele.customer.CustomerReader;
import io.clientele.customer.CustomerRegister;
import io.clientele.purchase.OrderBook;
import io.clientele.purchase.OrderReader;
import java.util.List;
import java.util.Map;

/** Brings customers and orders into the record as the API does, shaped like its inputs, without asking it. */
public final class Intake {

    private final CustomerReader customerReader;
    private final CustomerRegister register;
    private final OrderReader orderReader;
    private final OrderBook book;

    Intake(CustomerReader customerReader, CustomerRegister register, OrderReader orderReader, OrderBook book) {
        this.customerReader = customerReader;
        this.register = register;
        this.orderReader = orderReader;
        this.book = book;
    }

    /** Their ids, in the same order. */
    public List<Long> customers(List<? extends Map<String, ?>> inputs) {
        return register.upsert(customerReader.read(inputs), AUTHOR).customers();
    }

    /** The token to wait for them with. */
    public String orders(List<? extends Map<String, ?>> inputs) {
        return book.record(orderReader.read(inputs), AUTHOR).waitToken().toString();
    }
}
