package org.followup.web.access;

import java.util.List;
import java.util.Map;
import org.followup.core.languages.Fault;

/** The page that waits for the code of a sign-in letter. */
public record CodeView(String id, List<Fault> faults) {

    static CodeView empty(String id) {
        return new CodeView(id, List.of());
    }

    static CodeView wrong(String id, int triesLeft) {
        return new CodeView(
                id, List.of(new Fault("code", "fault.code.wrong", Map.of("left", triesLeft))));
    }
}
