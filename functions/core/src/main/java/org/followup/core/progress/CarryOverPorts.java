package org.followup.core.progress;

import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.access.People;
import org.followup.core.commitments.CarryOvers;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.letters.Letters;
import org.followup.core.offices.Offices;

/** What planning and carrying out a carry-over reads and writes. */
public record CarryOverPorts(
        Journal journal,
        Offices offices,
        Forums forums,
        Commitments commitments,
        Progress progress,
        CarryOvers carryOvers,
        People people,
        Letters letters,
        Clock clock,
        SecureRandom random) {

    EndCommitment endCommitment() {
        return new EndCommitment(
                journal, offices, forums, commitments, progress, people, clock, random);
    }
}
