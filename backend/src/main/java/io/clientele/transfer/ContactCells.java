package io.clientele.transfer;

import io.clientele.customer.ContactKind;
import io.clientele.customer.ContactPoint;
import io.clientele.customer.PhoneNumbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the e-mail address and the phone number of a row among the contact points that the record holds. */
@Component
class ContactCells {

    private final PhoneNumbers phones;

    ContactCells(PhoneNumbers phones) {
        this.phones = phones;
    }

    /** All contact points after the row; empty when it says nothing of them. */
    List<Inputs> merged(CsvRow row, List<ContactPoint> current) {
        var email = row.cell("email");
        var phone = row.cell("phone");
        if (email == null && phone == null) {
            return List.of();
        }
        var points = with(current, ContactKind.EMAIL, email);
        return with(points, ContactKind.PHONE, normalised(phone)).stream()
                .map(ContactCells::input)
                .toList();
    }

    /** What nobody can dial stays as it is, for the reader to refuse. */
    private @Nullable String normalised(@Nullable String phone) {
        var number = phone == null ? null : phones.normalised(phone);
        return number == null ? phone : number;
    }

    /** A value that is there already becomes the primary one; a new one takes the place of the primary one. */
    static List<ContactPoint> with(List<ContactPoint> current, ContactKind kind, @Nullable String value) {
        if (value == null) {
            return current;
        }
        boolean known = current.stream().anyMatch(point -> isSame(point, kind, value));
        var points = new ArrayList<ContactPoint>();
        for (var point : current) {
            if (point.kind() != kind) {
                points.add(point);
            } else if (known) {
                points.add(primary(point, isSame(point, kind, value)));
            } else if (!point.primary()) {
                points.add(point);
            }
        }
        if (!known) {
            points.add(place(current, kind), new ContactPoint(null, 0, kind, value, true, null));
        }
        return points;
    }

    private static boolean isSame(ContactPoint point, ContactKind kind, String value) {
        return point.kind() == kind && point.value().equalsIgnoreCase(value);
    }

    private static ContactPoint primary(ContactPoint point, boolean primary) {
        return new ContactPoint(
                point.id(), point.customerId(), point.kind(), point.value(), primary, point.verifiedAt());
    }

    private static int place(List<ContactPoint> current, ContactKind kind) {
        for (int index = 0; index < current.size(); index++) {
            if (current.get(index).kind() == kind && current.get(index).primary()) {
                return index;
            }
        }
        return current.size();
    }

    private static Inputs input(ContactPoint point) {
        return new Inputs()
                .with("kind", point.kind())
                .with("value", point.value())
                .with("primary", point.primary())
                .with("verifiedAt", point.verifiedAt());
    }
}
