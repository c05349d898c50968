package org.followup.core.reminders;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.followup.core.access.Role;

/** When a forum reminds toward a deadline, in the order of the days. It has an end. */
public record Ladder(List<Step> steps) {

    /** No step lies further than this from the due day. */
    static final int FURTHEST = 90;

    public static final Ladder DEFAULT =
            new Ladder(
                    List.of(
                            new Step(-14, EnumSet.of(Role.FOCAL_POINT)),
                            new Step(-3, EnumSet.of(Role.FOCAL_POINT)),
                            new Step(0, EnumSet.of(Role.FOCAL_POINT)),
                            new Step(7, EnumSet.of(Role.FOCAL_POINT, Role.COMMISSIONER))));

    public Ladder {
        steps = steps.stream().sorted(Comparator.comparingInt(Step::days)).toList();
        if (steps.isEmpty() || steps.stream().anyMatch(step -> Math.abs(step.days()) > FURTHEST)) {
            throw new IllegalArgumentException(
                    "a ladder has steps, none further than %d days from the due day"
                            .formatted(FURTHEST));
        }
        if (steps.stream().map(Step::days).distinct().count() < steps.size()) {
            throw new IllegalArgumentException("no two steps of a ladder fall on one day");
        }
    }
}
