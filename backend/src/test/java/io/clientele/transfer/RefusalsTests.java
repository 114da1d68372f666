package io.clientele.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            birthDate                   | birth_date
            contactPoints[2].value      | email or phone
            addresses[0].postalCode     | postal_code
            addresses[0].line           | address_line
            membership.level            | card_level
            incomeBand.lt               | income_below
            customerId                  | customer_number
            lines[1].unitPrice          | row 2 of the order, unit_price
            lines[0].product.name       | row 1 of the order, product_name
            """)
    void speakInTheWordsOfTheFile(String field, String column) {
        assertThat(Refusals.column(field)).isEqualTo(column);
    }
}
