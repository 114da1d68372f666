package io.clientele.sample;

import static io.trino.tpcds.column.CustomerColumn.C_BIRTH_DAY;
import static io.trino.tpcds.column.CustomerColumn.C_BIRTH_MONTH;
import static io.trino.tpcds.column.CustomerColumn.C_BIRTH_YEAR;
import static io.trino.tpcds.column.CustomerColumn.C_CURRENT_ADDR_SK;
import static io.trino.tpcds.column.CustomerColumn.C_CURRENT_CDEMO_SK;
import static io.trino.tpcds.column.CustomerColumn.C_CURRENT_HDEMO_SK;
import static io.trino.tpcds.column.CustomerColumn.C_CUSTOMER_SK;
import static io.trino.tpcds.column.CustomerColumn.C_EMAIL_ADDRESS;
import static io.trino.tpcds.column.CustomerColumn.C_FIRST_SALES_DATE_SK;
import static io.trino.tpcds.column.CustomerColumn.C_LAST_REVIEW_DATE_SK;

import io.clientele.sample.SampleConsent.ContactChannel;
import io.trino.tpcds.Table;
import io.trino.tpcds.row.generator.CustomerRowGenerator;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Customers, put together from what TPC-DS says and from what fixed rules add. */
final class Customers {
    private Customers() {}

    static Stream<SampleCustomer> of(TpcdsTables tables) {
        Addresses addresses = Addresses.of(tables);
        return tables.rows(Table.CUSTOMER, new CustomerRowGenerator()).map(row -> customer(Row.of(row), addresses));
    }

    private static SampleCustomer customer(Row row, Addresses addresses) {
        long key = row.key(C_CUSTOMER_SK);
        LocalDate acquiredOn = Dates.ofJulianDayIfKnown(row.number(C_FIRST_SALES_DATE_SK));
        Since since = Since.acquired(key, acquiredOn);
        SampleDemographics demographics = Demographics.ofKey(row.number(C_CURRENT_CDEMO_SK));
        Name name = demographics == null ? Name.of(row) : Name.of(row).fitting(demographics.gender(), key);
        SampleAddress address = addresses.ofKey(row.number(C_CURRENT_ADDR_SK));
        String email = row.text(C_EMAIL_ADDRESS) == null ? null : Emails.of(name, key);
        String phone = Phones.of(address == null ? null : address.state(), key);
        return new SampleCustomer(
                key,
                Numbering.customer(key),
                Organizations.includes(key) ? Organizations.of(name, key) : person(name, demographics, row),
                email,
                phone,
                address,
                Memberships.of(key, since),
                Consents.of(key, since, reachableBy(email, phone)),
                acquiredOn,
                Dates.ofJulianDayIfKnown(row.number(C_LAST_REVIEW_DATE_SK)));
    }

    private static Set<ContactChannel> reachableBy(@Nullable String email, @Nullable String phone) {
        EnumSet<ContactChannel> channels = EnumSet.noneOf(ContactChannel.class);
        if (email != null) channels.add(ContactChannel.EMAIL);
        if (phone != null) channels.add(ContactChannel.PHONE);
        return channels;
    }

    private static SamplePerson person(Name name, @Nullable SampleDemographics demographics, Row row) {
        return new SamplePerson(
                name.salutation(),
                name.first(),
                name.last(),
                Dates.ofParts(row.number(C_BIRTH_YEAR), row.number(C_BIRTH_MONTH), row.number(C_BIRTH_DAY)),
                demographics,
                Households.ofKey(row.number(C_CURRENT_HDEMO_SK)));
    }
}
