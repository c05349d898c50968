package org.followup.web.progress;

import java.util.Optional;
import org.followup.core.commitments.Commitment;

/**
 * What became of the text that a letter was about, and where what waits now stands; without a
 * button.
 */
public record PastView(Commitment commitment, String said, Optional<String> waiting, String form) {

    PastView(FoundUpdate found, HandOvers.Past past) {
        this(
                found.commitment(),
                past.key(),
                found.handedOver().map(told -> found.confirmPath()),
                found.path());
    }
}
