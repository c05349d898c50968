package org.followup.web.rounds;

import java.util.List;
import java.util.Locale;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.WishForm;
import org.followup.web.edge.FilledForm;

/** A form about one office in one round; {@code act} is its word, in texts and in addresses. */
public record ArrangeView(
        Rounds.Place place, Why why, String act, List<CommitmentRow> rows, FilledForm form) {

    static String word(WishForm.Act act) {
        return act.name().toLowerCase(Locale.ROOT);
    }

    public Deadline deadline() {
        return why.deadline();
    }

    public String path() {
        return place.path(deadline().office().id());
    }

    public boolean wantsDay() {
        return !act.equals(word(WishForm.Act.EXCUSE));
    }

    public boolean needsReason() {
        return act.equals(word(WishForm.Act.EXCUSE)) || act.equals(word(WishForm.Act.ASK));
    }

    public static String whole() {
        return WishForm.WHOLE;
    }

    public static int longestReason() {
        return WishForm.LONGEST_REASON;
    }
}
