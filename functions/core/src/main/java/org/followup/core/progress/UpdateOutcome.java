package org.followup.core.progress;

import java.util.List;
import java.util.Optional;

/** How a command to an update ended. */
public sealed interface UpdateOutcome {

    /** It waits for confirmation. */
    record HandedOver(HandOver handOver) implements UpdateOutcome {}

    record Submitted(Update update) implements UpdateOutcome {}

    /** A version came to another stage, or a hand-over was taken back. */
    record Moved(UpdateState state) implements UpdateOutcome {}

    /** The request id was used with another content. */
    record RequestIdReused() implements UpdateOutcome {}

    record NotFound() implements UpdateOutcome {}

    record Refused(UpdateRefusal why, Deadline deadline) implements UpdateOutcome {}

    /** The office has neither a head nor a deputy: handed over it would wait for ever. */
    record NobodyConfirms() implements UpdateOutcome {}

    /** What the command was about is not what stands there now. */
    record ChangedMeanwhile(Optional<HandOver> waiting, Optional<Update> current)
            implements UpdateOutcome {}

    /** Values lie far from those before them; the same command says that they are right. */
    record IsThisRight(List<FarValue> asked) implements UpdateOutcome {}
}
