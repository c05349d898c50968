package org.followup.core.forums;

import java.util.EnumSet;
import java.util.Set;
import org.followup.core.access.Role;

/** Which of its two ladders a forum sets, how its form calls the fields, and whom it may remind. */
public enum LadderKind {
    ROUNDS("", "fault.ladder."),
    REWORK("rework-", "fault.ladder.rework.");

    private final String prefix;
    private final String faults;

    LadderKind(String prefix, String faults) {
        this.prefix = prefix;
        this.faults = faults;
    }

    /** The name of a field on the page that has the forms of both. */
    public String field(String name) {
        return prefix + name;
    }

    /** In the order in which a ladder reaches them. */
    public Set<Role> receivers() {
        return switch (this) {
            case ROUNDS -> Step.RECEIVERS;
            case REWORK -> EnumSet.of(Role.FOCAL_POINT, Role.COMMISSIONER);
        };
    }

    public Ladder of(Forum forum) {
        return switch (this) {
            case ROUNDS -> forum.ladder();
            case REWORK -> forum.reworkLadder();
        };
    }

    Forum set(Forum forum, Ladder ladder) {
        return switch (this) {
            case ROUNDS -> forum.with(ladder);
            case REWORK -> forum.reworking(ladder);
        };
    }

    ForumEvent event(Ladder ladder) {
        return switch (this) {
            case ROUNDS -> new ForumEvent.LadderSet(ladder);
            case REWORK -> new ForumEvent.ReworkLadderSet(ladder);
        };
    }

    /** What to say of a mistake that is told in other words for each of them. */
    String fault(String name) {
        return faults + name;
    }
}
