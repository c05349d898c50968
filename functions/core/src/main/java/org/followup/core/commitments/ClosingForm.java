package org.followup.core.commitments;

import java.util.Locale;
import java.util.Optional;
import org.followup.core.languages.TypedForm;

/**
 * Reads the form that withdraws a commitment or has another stand for it. Fields: {@code way},
 * {@code by} (the reference of the other one) and {@code reason}.
 */
public final class ClosingForm {

    public static final int LONGEST_REASON = 2000;

    /** What can be chosen. */
    public enum Way {
        WITHDRAW,
        SUPERSEDE
    }

    public record Content(CarryOver.Closing choice, String reason) {}

    private ClosingForm() {}

    public static TypedForm.Reading<Content> read(TypedForm form) {
        var choice =
                form.choice("way", Way.values(), "fault.ending.way").flatMap(way -> of(form, way));
        var reason = form.lines("reason", LONGEST_REASON, "fault.ending.reason");
        return form.reading(() -> new Content(choice.orElseThrow(), reason.orElseThrow()));
    }

    private static Optional<CarryOver.Closing> of(TypedForm form, Way way) {
        return switch (way) {
            case WITHDRAW -> Optional.of(new CarryOver.Withdraw());
            case SUPERSEDE -> by(form).map(CarryOver.Supersede::new);
        };
    }

    private static Optional<CommitmentReference> by(TypedForm form) {
        var by = CommitmentReference.parse(form.typed("by").toUpperCase(Locale.ROOT));
        if (by.isEmpty()) {
            form.refuse("by", "fault.ending.by");
        }
        return by;
    }
}
