package org.followup.web.edge;

import java.util.Optional;

/**
 * A page that could not be had. The reference finds the cause in the log; nothing else of it is
 * shown.
 */
public record ProblemView(
        String titleKey, String detailKey, boolean signIn, Optional<String> reference) {

    /** Of somebody who sees the service as an office does, and would have written. */
    static ProblemView seenAs() {
        return new ProblemView(
                "problem.seen-as.title", "problem.seen-as.detail", false, Optional.empty());
    }

    ProblemView(Fault fault, Optional<String> reference) {
        this(fault.titleKey(), fault.detailKey(), fault.asksToSignIn(), reference);
    }
}
