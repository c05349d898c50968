package org.followup.core.access;

import java.util.Optional;
import java.util.Set;
import org.followup.core.history.Actor;
import org.followup.core.offices.OfficeId;

/**
 * Who is asking, once a session or a token has been recognised. {@code narrow} limits a session
 * opened by a reminder's link to one office; {@code fresh} says that the sign-in is recent enough
 * for decisions about people and tokens.
 */
public record Identity(
        Actor actor, String name, Set<Grant> grants, Optional<OfficeId> narrow, boolean fresh) {

    public Identity {
        grants = Set.copyOf(grants);
    }

    public boolean isSecretariat() {
        return narrow.isEmpty() && grants.contains(Grant.secretariat());
    }

    /** Writes and submits updates of the office. */
    public boolean mayReportFor(OfficeId office) {
        return reaches(office)
                && (grants.contains(Grant.at(office, Role.FOCAL_POINT))
                        || grants.contains(Grant.at(office, Role.COMMISSIONER)));
    }

    /** Reads what the office has written, also before publication. */
    public boolean mayRead(OfficeId office) {
        return isSecretariat()
                || (reaches(office)
                        && grants.stream()
                                .anyMatch(grant -> grant.office().equals(Optional.of(office))))
                || (narrow.isEmpty() && grants.contains(Grant.observer()));
    }

    /** Offices this identity reports for or belongs to, by id. */
    public java.util.List<OfficeId> offices() {
        return grants.stream()
                .flatMap(grant -> grant.office().stream())
                .filter(this::reaches)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean reaches(OfficeId office) {
        return narrow.isEmpty() || narrow.get().equals(office);
    }
}
