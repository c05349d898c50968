package org.followup.web.edge;

import org.followup.core.history.Digest;
import org.followup.core.history.What;

/**
 * Names a state of something in the register, so that nobody overwrites what they did not see: the
 * hidden field {@value #FIELD} of a form, and {@code version} for programs.
 */
public final class Seen {

    public static final String FIELD = "seen";

    private Seen() {}

    /** {@code facts} are those that the thing has in a history: the same for the same state. */
    public static String of(What facts) {
        return Digest.of(facts.facts().write()).substring(0, 32);
    }
}
