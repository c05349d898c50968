package org.followup.core.commitments;

import java.util.List;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.history.Revised;
import org.followup.core.history.What;
import org.followup.core.offices.OfficeId;

/**
 * Whether an office agrees that its commitment goes into one that another office leads. It holds
 * for that lead alone.
 */
public record MergeConsent(
        ForumId into,
        CommitmentReference commitment,
        OfficeId office,
        CommitmentReference lead,
        State state,
        int revision)
        implements Revised {

    public enum State {
        ASKED,
        GIVEN,
        REFUSED
    }

    private static final String ASKED = "merge-asked";
    private static final String GIVEN = "merge-agreed";
    private static final String REFUSED = "merge-refused";

    @Override
    public Object id() {
        return List.of(into, commitment);
    }

    public MergeConsent to(CommitmentReference other, State next) {
        return new MergeConsent(into, commitment, office, other, next, revision + 1);
    }

    public boolean isGivenFor(CommitmentReference other) {
        return state == State.GIVEN && lead.equals(other);
    }

    public What what() {
        var facts =
                Json.obj()
                        .with("commitment", commitment.value())
                        .with("forum", into.value())
                        .with("lead", lead.value());
        return new What(kind(), 1, facts);
    }

    private String kind() {
        return switch (state) {
            case ASKED -> ASKED;
            case GIVEN -> GIVEN;
            case REFUSED -> REFUSED;
        };
    }

    public static boolean is(Change change) {
        return switch (change.what().kind()) {
            case ASKED, GIVEN, REFUSED -> true;
            default -> false;
        };
    }
}
