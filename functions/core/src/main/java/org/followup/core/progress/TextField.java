package org.followup.core.progress;

import java.util.Locale;

/** The texts of an update. */
public enum TextField {
    DONE,
    CHALLENGES,
    NEXT_STEP,
    EVIDENCE;

    /** Longest text of one field, in characters. */
    public static final int MOST = 10_000;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
