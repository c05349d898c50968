package org.followup.core.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.offices.OfficeId;

/** Reads what was reported. */
public interface Progress {

    /** The commitments of an office in a forum, by reference. */
    List<CommitmentRow> rows(OfficeId office, ForumId forum);

    /** One commitment of such a list. */
    Optional<CommitmentRow> row(OfficeId office, ForumId forum, CommitmentReference reference);

    /** The cards of all offices that have commitments in a forum, by office. */
    List<Score> scores(ForumId forum);

    Optional<Score> score(ForumId forum, OfficeId office);

    /** What was arranged with the offices of a forum; those with which nothing was are absent. */
    Map<OfficeId, Arrangements> arrangements(ForumId forum);

    /** What was arranged with one office, be it nothing. */
    Arrangements arrangements(ForumId forum, OfficeId office);

    /** Every submitted version, by round id and version. */
    List<Update> updates(CommitmentReference commitment);

    /** What waits for confirmation. */
    Optional<HandOver> handOver(CommitmentReference commitment, RoundId round);

    /** The thread of notes on an update, the earliest first. */
    List<Note> notes(CommitmentReference commitment, RoundId round);

    /** What the secretariat thinks of its updates, by round, version and number. */
    List<Assessment> assessments(CommitmentReference commitment);

    Optional<Draft> draft(CommitmentReference commitment, RoundId round);

    /** The updates with their texts, in the same order; a text that had to go is absent. */
    List<UpdateContent> contents(Collection<Update> updates);

    /** The rounds of these commitments for which something is typed but not submitted. */
    Map<CommitmentReference, Draft> drafts(
            Collection<CommitmentReference> commitments, RoundId round);
}
