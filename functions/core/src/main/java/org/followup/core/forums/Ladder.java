package org.followup.core.forums;

import static org.followup.core.access.Role.COMMISSIONER;
import static org.followup.core.access.Role.FOCAL_POINT;
import static org.followup.core.access.Role.SECRETARIAT;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.followup.core.access.Role;

/**
 * When a forum reminds toward a deadline, and whom, in the order of the days. It has an end: from
 * the day after {@code endsAfter} days past the deadline on, nothing goes out any more, not even
 * what was missed.
 */
public record Ladder(List<Step> steps, int endsAfter) {

    /** No step, and no end, lies further than this from the due day. */
    public static final int FURTHEST = 90;

    public static final int MOST_STEPS = 12;

    /** What a forum climbs that has set no ladder of its own. */
    public static final Ladder DEFAULT =
            new Ladder(
                    List.of(
                            new Step(-30, EnumSet.of(FOCAL_POINT)),
                            new Step(-14, EnumSet.of(FOCAL_POINT)),
                            new Step(-7, EnumSet.of(FOCAL_POINT)),
                            new Step(-1, EnumSet.of(FOCAL_POINT)),
                            new Step(0, EnumSet.of(FOCAL_POINT)),
                            new Step(3, EnumSet.of(FOCAL_POINT)),
                            new Step(7, EnumSet.of(FOCAL_POINT, COMMISSIONER)),
                            new Step(14, EnumSet.of(SECRETARIAT))),
                    30);

    /**
     * What an office climbs toward the day by which it reworks what was sent back, where the forum
     * has set no other.
     */
    public static final Ladder REWORK =
            new Ladder(
                    List.of(
                            new Step(-3, EnumSet.of(FOCAL_POINT)),
                            new Step(0, EnumSet.of(FOCAL_POINT)),
                            new Step(3, EnumSet.of(FOCAL_POINT, COMMISSIONER))),
                    14);

    public Ladder {
        steps = steps.stream().sorted(Comparator.comparingInt(Step::days)).toList();
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("a ladder has 1 to 12 steps");
        }
        if (endsAfter < 0
                || endsAfter > FURTHEST
                || steps.getFirst().days() < -FURTHEST
                || steps.getLast().days() > endsAfter) {
            throw new IllegalArgumentException(
                    "a ladder ends after its last step, within %d days".formatted(FURTHEST));
        }
        if (steps.stream().map(Step::days).distinct().count() < steps.size()) {
            throw new IllegalArgumentException("no two steps of a ladder fall on one day");
        }
    }

    /** The steps that somebody of an office climbs. */
    public List<Step> ofOffices() {
        return narrowedTo(EnumSet.of(FOCAL_POINT, COMMISSIONER));
    }

    /** The steps at which the secretariat hears of offices that are silent. */
    public List<Step> ofSecretariat() {
        return narrowedTo(EnumSet.of(SECRETARIAT));
    }

    /** The steps that come too late for the offices of a round: it has locked by then. */
    public List<Step> afterLock(Round round) {
        return ofOffices().stream().filter(step -> step.days() > round.daysOfGrace()).toList();
    }

    private List<Step> narrowedTo(Set<Role> roles) {
        return steps.stream().flatMap(step -> step.narrowedTo(roles).stream()).toList();
    }
}
