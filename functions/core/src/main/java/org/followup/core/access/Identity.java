package org.followup.core.access;

import java.util.Optional;
import java.util.Set;
import org.followup.core.history.Actor;
import org.followup.core.offices.Office;
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

    /** Writes updates of the office, and hands them over. */
    public boolean mayWriteFor(OfficeId office) {
        return is(office, Role.FOCAL_POINT) || mayConfirmFor(office);
    }

    /** Confirms what was handed over: the commissioner, or a named deputy. */
    public boolean mayConfirmFor(OfficeId office) {
        return is(office, Role.COMMISSIONER) || is(office, Role.DEPUTY);
    }

    /** Submits without a second person, because the office gave its focal points that right. */
    public boolean maySubmitAloneFor(Office office) {
        return is(office.id(), Role.FOCAL_POINT) && office.confirmation().focalPointAlone();
    }

    /**
     * Confirms what the same person, or somebody with the same mailbox, handed over; only with the
     * recorded consent of the office.
     */
    public boolean mayConfirmOwnFor(Office office) {
        return mayConfirmFor(office.id()) && office.confirmation().ownHandOver();
    }

    /** Says how the office confirms: its head or a deputy, and the secretariat on its word. */
    public boolean maySettleConfirmationOf(OfficeId office) {
        return narrow.isEmpty() && (isSecretariat() || mayConfirmFor(office));
    }

    /** Reads what the office has written, also before publication. */
    public boolean mayRead(OfficeId office) {
        return isSecretariat()
                || (reaches(office)
                        && grants.stream()
                                .anyMatch(grant -> grant.office().equals(Optional.of(office))))
                || (narrow.isEmpty() && grants.contains(Grant.observer()));
    }

    /** The same person, who reads what that office may and writes nothing. */
    public Identity seeing(OfficeId office) {
        var reads = Set.of(Grant.at(office, Role.OBSERVER));
        return new Identity(actor, name, reads, Optional.empty(), false);
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

    private boolean is(OfficeId office, Role role) {
        return reaches(office) && grants.contains(Grant.at(office, role));
    }

    private boolean reaches(OfficeId office) {
        return narrow.isEmpty() || narrow.get().equals(office);
    }
}
