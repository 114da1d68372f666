package io.clientele.sample;

import static io.clientele.sample.PaymentMethod.BANK_TRANSFER;
import static io.clientele.sample.PaymentMethod.CARD;
import static io.clientele.sample.PaymentMethod.CASH;
import static io.clientele.sample.PaymentMethod.INVOICE;
import static io.clientele.sample.PaymentMethod.WALLET;

import java.util.List;

/** Out of ten orders: store 6 card, 3 cash, 1 wallet; web 6 card, 3 wallet, 1 invoice; catalogue 5 invoice, 4 card, 1 transfer. */
final class Payments {
    private static final List<PaymentMethod> STORE =
            List.of(CARD, CARD, CARD, CARD, CARD, CARD, CASH, CASH, CASH, WALLET);
    private static final List<PaymentMethod> WEB =
            List.of(CARD, CARD, CARD, CARD, CARD, CARD, WALLET, WALLET, WALLET, INVOICE);
    private static final List<PaymentMethod> CATALOG =
            List.of(INVOICE, INVOICE, INVOICE, INVOICE, INVOICE, CARD, CARD, CARD, CARD, BANK_TRANSFER);

    private Payments() {}

    static PaymentMethod of(Channel channel, long orderKey) {
        List<PaymentMethod> methods = switch (channel) {
            case STORE -> STORE;
            case WEB -> WEB;
            case CATALOG -> CATALOG;
        };
        return new Chance(orderKey).pick(methods, "payment method");
    }
}
