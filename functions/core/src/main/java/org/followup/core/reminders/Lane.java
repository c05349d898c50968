package org.followup.core.reminders;

import org.followup.core.letters.Letter;

/** Which letters a run sends: a sign-in letter waits behind no reminder. */
public enum Lane {
    URGENT,
    ALL;

    boolean takes(Letter letter) {
        return this == ALL || letter.kind().urgent();
    }
}
