package org.followup.core.progress;

import java.util.Optional;
import java.util.regex.Pattern;

/** What shows that an update is true, as far as the update itself and the secretariat tell. */
public enum Evidence {
    NONE,
    /** Something is named, but there is nothing to look at. */
    CLAIMED,
    /** There is a link to look at. */
    DOCUMENTED,
    /** The secretariat has looked at what is named, and says so in its assessment. */
    VERIFIED;

    private static final Pattern LINK = Pattern.compile("(?i)https?://\\S+");

    public static Evidence of(UpdateContent content) {
        var said = content.text(TextField.EVIDENCE);
        if (said.isBlank()) {
            return NONE;
        }
        return LINK.matcher(said).find() ? DOCUMENTED : CLAIMED;
    }

    /** As the secretariat sees it too; {@code assessment} is the latest of the same version. */
    public static Evidence of(UpdateContent content, Optional<Assessment> assessment) {
        return assessment.filter(Assessment::verified).isPresent() ? VERIFIED : of(content);
    }
}
