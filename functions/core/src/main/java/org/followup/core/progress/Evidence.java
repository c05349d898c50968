package org.followup.core.progress;

import java.util.regex.Pattern;

/** What shows that an update is true, as far as can be told from the update itself. */
public enum Evidence {
    NONE,
    /** Something is named, but there is nothing to look at. */
    CLAIMED,
    /** There is a link to look at. */
    DOCUMENTED;

    private static final Pattern LINK = Pattern.compile("(?i)https?://\\S+");

    public static Evidence of(UpdateContent content) {
        var said = content.text(TextField.EVIDENCE);
        if (said.isBlank()) {
            return NONE;
        }
        return LINK.matcher(said).find() ? DOCUMENTED : CLAIMED;
    }
}
