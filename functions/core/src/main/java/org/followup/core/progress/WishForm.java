package org.followup.core.progress;

import java.util.List;
import java.util.Optional;
import org.followup.core.languages.TypedForm;

/**
 * Reads what is to be arranged. Fields: {@code day} in three, or {@code what} (a commitment, or
 * {@value #WHOLE}), and {@code reason}.
 */
public final class WishForm {
    public static final int LONGEST_REASON = 2000;
    public static final String WHOLE = "round";

    /** What a form asks for. */
    public enum Act {
        EXTEND,
        EXCUSE,
        REOPEN,
        ASK
    }

    public record Content(Wish wish, String reason) {}

    private WishForm() {}

    public static TypedForm.Reading<Content> read(
            TypedForm form, Act act, List<CommitmentRow> rows) {
        var wish =
                switch (act) {
                    case EXTEND -> form.day("day").map(Wish.Extend::new);
                    case ASK -> form.day("day").map(Wish.Ask::new);
                    case REOPEN -> form.day("day").map(Wish.Reopen::new);
                    case EXCUSE -> excuse(form, rows);
                };
        var reason = reason(form, act == Act.EXCUSE || act == Act.ASK);
        return form.reading(() -> new Content(wish.orElseThrow(), reason));
    }

    /** Empty where none was given. */
    public static String reason(TypedForm form, boolean needed) {
        var text = form.lines("reason", LONGEST_REASON);
        if (needed && form.typed("reason").isEmpty()) {
            form.refuse("reason", "fault.arrange.reason");
        }
        return text.orElse("");
    }

    private static Optional<Wish> excuse(TypedForm form, List<CommitmentRow> rows) {
        var what = form.typed("what");
        if (what.equals(WHOLE)) {
            return Optional.of(new Wish.ExcuseRound());
        }
        var found =
                rows.stream()
                        .map(CommitmentRow::reference)
                        .filter(reference -> reference.value().equals(what))
                        .findFirst();
        if (found.isEmpty()) {
            form.refuse("what", "fault.arrange.what");
        }
        return found.map(Wish.ExcuseCommitment::new);
    }
}
