package org.followup.core.access;

import java.util.Comparator;
import java.util.Optional;
import org.followup.core.offices.OfficeId;

/** One role of a person: at an office, or, for the secretariat, at none. */
public record Grant(Role role, Optional<OfficeId> office) {

    /** By role, then by office: a fixed order, for stores and lists. */
    public static final Comparator<Grant> ORDER =
            Comparator.comparing(Grant::role)
                    .thenComparing(grant -> grant.office().map(OfficeId::value).orElse(""));

    public Grant {
        if (role.belongsToAnOffice() && office.isEmpty()) {
            throw new IllegalArgumentException("a " + role + " belongs to an office");
        }
    }

    public static Grant secretariat() {
        return new Grant(Role.SECRETARIAT, Optional.empty());
    }

    public static Grant at(OfficeId office, Role role) {
        return new Grant(role, Optional.of(office));
    }

    public static Grant observer() {
        return new Grant(Role.OBSERVER, Optional.empty());
    }
}
