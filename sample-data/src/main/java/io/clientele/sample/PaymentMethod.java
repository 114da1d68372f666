package io.clientele.sample;

/** How an order was paid; TPC-DS does not say, a fixed rule per channel does. */
public enum PaymentMethod {
    CARD,
    CASH,
    WALLET,
    INVOICE,
    BANK_TRANSFER
}
