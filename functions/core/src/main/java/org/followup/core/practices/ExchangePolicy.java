package org.followup.core.practices;

import java.util.List;
import org.followup.core.access.Identity;
import org.followup.core.access.Role;
import org.followup.core.offices.OfficeId;

/**
 * Who may do what in the exchange: people of the offices read all and write for their own;
 * observers read what is shared with them; the secretariat reads all and takes out what must not
 * stay. A session that a reminder opened is for its updates alone.
 */
public final class ExchangePolicy {

    private ExchangePolicy() {}

    /** Whether there is anything for somebody here. */
    public static boolean mayEnter(Identity who) {
        return who.isSecretariat() || isOfAnOffice(who) || isObserver(who);
    }

    /** What was withdrawn stays to be read by its office and the secretariat. */
    public static boolean mayRead(Identity who, Contribution contribution) {
        if (who.isSecretariat() || mayWriteFor(who, contribution.office())) {
            return true;
        }
        if (contribution.isWithdrawn()) {
            return false;
        }
        return isOfAnOffice(who)
                || (isObserver(who) && contribution.audience() == Audience.PARTNERS_TOO);
    }

    public static boolean mayWriteFor(Identity who, OfficeId office) {
        return who.narrow().isEmpty() && who.mayWriteFor(office);
    }

    public static boolean mayWithdraw(Identity who, OfficeId office) {
        return who.isSecretariat() || mayWriteFor(who, office);
    }

    /** The offices that somebody speaks for here. */
    public static List<OfficeId> offices(Identity who) {
        return who.offices().stream().filter(office -> mayWriteFor(who, office)).toList();
    }

    private static boolean isOfAnOffice(Identity who) {
        return !offices(who).isEmpty();
    }

    private static boolean isObserver(Identity who) {
        return who.narrow().isEmpty()
                && who.grants().stream().anyMatch(grant -> grant.role() == Role.OBSERVER);
    }
}
