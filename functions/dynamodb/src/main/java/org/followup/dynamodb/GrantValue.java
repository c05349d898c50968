package org.followup.dynamodb;

import java.util.Comparator;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Role;
import org.followup.core.offices.OfficeId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Roles within an item, in a fixed order. */
final class GrantValue {

    private static final Comparator<Grant> ORDER =
            Comparator.comparing(Grant::role).thenComparing(GrantValue::office);

    private GrantValue() {}

    static AttributeValue of(Set<Grant> grants) {
        return Values.list(grants.stream().sorted(ORDER).toList(), GrantValue::of);
    }

    static Set<Grant> read(ItemReader item, String name) {
        return Set.copyOf(item.list(name, GrantValue::read));
    }

    private static AttributeValue of(Grant grant) {
        return ItemWriter.document()
                .with("role", Values.name(grant.role()))
                .with("office", grant.office(), office -> Values.text(office.value()))
                .value();
    }

    private static Grant read(AttributeValue value) {
        var grant = ItemReader.of(value);
        return new Grant(
                Role.valueOf(grant.text("role")),
                grant.find("office", office -> new OfficeId(office.s())));
    }

    private static String office(Grant grant) {
        return grant.office().map(OfficeId::value).orElse("");
    }
}
