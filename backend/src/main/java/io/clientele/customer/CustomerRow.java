package io.clientele.customer;

import io.clientele.time.UtcRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes customers of rows by hand, since the mirror reads them by the million. */
final class CustomerRow {

    private CustomerRow() {}

    static Customer customer(ResultSet row, int index) throws SQLException {
        var gender = row.getString("gender");
        var maritalStatus = row.getString("marital_status");
        return new Customer(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("customer_number"),
                CustomerKind.valueOf(row.getString("kind")),
                row.getString("display_name"),
                row.getString("given_name"),
                row.getString("family_name"),
                gender == null ? null : Gender.valueOf(gender),
                row.getObject("birth_date", LocalDate.class),
                maritalStatus == null ? null : MaritalStatus.valueOf(maritalStatus),
                row.getString("education"),
                row.getString("occupation"),
                number(row, "household_size"),
                incomeBand(number(row, "income_from"), number(row, "income_below")),
                row.getString("credit_rating"),
                organization(row),
                row.getString("source"),
                row.getObject("acquired_on", LocalDate.class),
                UtcRows.optionalInstant(row, "last_contact_at"),
                Objects.requireNonNull(UtcRows.optionalInstant(row, "created_at")),
                Objects.requireNonNull(UtcRows.optionalInstant(row, "changed_at")));
    }

    private static @Nullable IncomeBand incomeBand(@Nullable Integer from, @Nullable Integer below) {
        return from == null ? null : new IncomeBand(from, below);
    }

    private static @Nullable Organization organization(ResultSet row) throws SQLException {
        var legalName = row.getString("legal_name");
        if (legalName == null) {
            return null;
        }
        var companyType = row.getString("company_type");
        return new Organization(
                legalName,
                row.getString("industry"),
                number(row, "head_count"),
                companyType == null ? null : CompanyType.valueOf(companyType),
                row.getString("decision_maker"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
