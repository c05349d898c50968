package org.followup.web.rounds;

import java.util.Locale;
import org.followup.core.progress.Refusal;
import org.followup.core.progress.WishForm;

/** The texts of what was not arranged, and the field at which they stand. */
final class Refused {

    private Refused() {}

    static String slug(Refusal why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String key(Refusal why) {
        return "fault.arrange." + slug(why);
    }

    static String field(WishForm.Act act, Refusal why) {
        return switch (why) {
            case DAY_PAST, DAY_NOT_LATER, SAME_DAY, DAY_FAR, OPEN_ALREADY -> "day";
            case EXCUSED_ALREADY, REPORTED_ALREADY, NOT_THEIRS -> "what";
            case ASKED_ALREADY -> act == WishForm.Act.ASK ? "day" : "form";
            case NOTHING_ASKED, UNDONE_ALREADY, TOO_MANY -> "form";
        };
    }
}
