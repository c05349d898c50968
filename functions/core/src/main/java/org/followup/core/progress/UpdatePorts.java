package org.followup.core.progress;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.followup.core.access.People;
import org.followup.core.access.PeopleToday;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Journal;
import org.followup.core.offices.Offices;
import org.followup.core.tasks.Tasks;

/** What the commands to an update read and write. */
public record UpdatePorts(
        Journal journal,
        Offices offices,
        Forums forums,
        Commitments commitments,
        Progress progress,
        People people,
        Tasks tasks,
        Clock clock,
        SecureRandom random) {

    /** Empty where there is no such commitment or round. The head is read first. */
    Optional<Dossier> open(CommitmentReference reference, RoundId round) {
        return commitments.find(reference).flatMap(found -> open(found, round));
    }

    private Optional<Dossier> open(Commitment commitment, RoundId id) {
        var head = journal.head(commitment.office().history());
        var forum = forums.find(commitment.forum()).orElseThrow();
        return forum.round(id)
                .map(
                        round ->
                                new Dossier(
                                        head,
                                        clock.instant(),
                                        commitment,
                                        forum,
                                        new Deadline(
                                                round,
                                                offices.find(commitment.office()).orElseThrow(),
                                                progress.arrangements(
                                                        forum.id(), commitment.office())),
                                        progress.updates(commitment.reference()),
                                        progress.handOver(commitment.reference(), id),
                                        progress.rows(commitment.office(), forum.id()),
                                        progress.draft(commitment.reference(), id)));
    }

    /** With the roles that they hold today. */
    People peopleToday() {
        return new PeopleToday(people, offices, clock);
    }

    String salt() {
        var drawn = new byte[16];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
