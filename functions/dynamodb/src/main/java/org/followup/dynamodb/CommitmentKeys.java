package org.followup.dynamodb;

import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.ExternalReference;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Digest;
import org.followup.core.offices.OfficeId;

/** Keys of commitments and of what is reported, noted and judged about them. */
final class CommitmentKeys {

    static final String ROWS = "COMMITMENT#";
    static final String UPDATES = "UPDATE#";
    static final String NOTES = "NOTE#";
    static final String ASSESSMENTS = "ASSESSMENT#";

    private CommitmentKeys() {}

    static Key commitment(CommitmentReference reference) {
        return Key.only(ofCommitment(reference));
    }

    /** The other tracker's words may be long and hold anything, so their digest stands here. */
    static Key external(ExternalReference external) {
        var words = external.source().length() + "#" + external.source() + external.name();
        return Key.only("EXTERNAL#" + Digest.of(words));
    }

    static Key row(OfficeId office, ForumId forum, CommitmentReference reference) {
        return new Key(rows(office, forum), ROWS + reference);
    }

    static String rows(OfficeId office, ForumId forum) {
        return "OFFICE#" + office + "#" + forum;
    }

    static Key update(CommitmentReference commitment, RoundId round, int version) {
        return new Key(ofCommitment(commitment), UPDATES + round + "#" + Key.number(6, version));
    }

    static Key handOver(CommitmentReference commitment, RoundId round) {
        return new Key(ofCommitment(commitment), "HANDOVER#" + round);
    }

    static Key note(CommitmentReference commitment, RoundId round, long sequence) {
        return new Key(ofCommitment(commitment), NOTES + round + "#" + Key.number(9, sequence));
    }

    static Key assessment(
            CommitmentReference commitment, RoundId round, int version, long sequence) {
        return new Key(
                ofCommitment(commitment),
                ASSESSMENTS + round + "#" + Key.number(6, version) + "#" + Key.number(9, sequence));
    }

    static Key draft(CommitmentReference commitment, RoundId round) {
        return new Key(ofCommitment(commitment), "DRAFT#" + round);
    }

    static String ofCommitment(CommitmentReference reference) {
        return "COMMITMENT#" + reference;
    }
}
