package org.followup.core.reminders.year;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.core.access.Grant;
import org.followup.core.offices.OfficeId;

/** Who takes over or gives away a role is told on a working day; who is new or asks, at once. */
final class NaiveStaff {

    private final NaivePost post;
    private final Expected expected;

    NaiveStaff(NaivePost post, Expected expected) {
        this.post = post;
        this.expected = expected;
    }

    /** After it has happened; only what something came of. */
    void of(World.Action action, LocalDate day) {
        if (action instanceof World.Action.PassOn role) {
            tell(role.person(), role.grant(), "until " + role.endsOn());
            tell(role.successor(), role.grant(), "from " + role.startsOn());
        }
        if (action instanceof World.Action.Invite(var person, var grants)) {
            post.atOnce(Sort.INVITATIONS, person, "INVITATION " + roles(grants));
        }
        if (action instanceof World.Action.SignIn(var person) && post.reaches(person)) {
            expected.add(Sort.SIGN_INS, "sign-in " + day + " " + person);
        }
    }

    private void tell(String person, Grant grant, String days) {
        var what = "ROLE_HANDED_OVER " + roles(Set.of(grant)) + " " + days;
        post.later(Sort.ROLES, person, grant.office().orElseThrow().value(), () -> what);
    }

    private static String roles(Set<Grant> grants) {
        return grants.stream()
                .sorted(Comparator.comparing(Grant::role))
                .map(grant -> grant.role() + " " + grant.office().map(OfficeId::value).orElse(""))
                .collect(Collectors.joining(", "));
    }
}
