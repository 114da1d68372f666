package io.clientele.purchase;

/** How an order was paid. */
public enum PaymentMethod {
    CARD,
    CASH,
    TRANSFER,
    WALLET,
    INVOICE
}
