package io.clientele.customer;

import io.clientele.encryption.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the record holds customers' data encrypted. */
@Configuration(proxyBeanMethods = false)
class EncryptedColumns {

    static final EncryptedColumn CARD_NUMBER = new EncryptedColumn("customer_membership", "customer_id", "card_number");

    static final EncryptedColumn NOTES = new EncryptedColumn("customer_confidential", "customer_id", "notes");

    static final EncryptedColumn TAX_NUMBER = new EncryptedColumn("customer_confidential", "customer_id", "tax_number");

    @Bean
    EncryptedColumn encryptedCardNumber() {
        return CARD_NUMBER;
    }

    @Bean
    EncryptedColumn encryptedNotes() {
        return NOTES;
    }

    @Bean
    EncryptedColumn encryptedTaxNumber() {
        return TAX_NUMBER;
    }
}
