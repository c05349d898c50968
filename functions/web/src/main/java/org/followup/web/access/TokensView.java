package org.followup.web.access;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.Token;
import org.followup.core.languages.Fault;

/** All tokens, and the form that makes one, as it was typed. */
public record TokensView(List<Line> lines, String name, List<Fault> faults) {

    public Optional<Fault> fault() {
        return faults.stream().findFirst();
    }

    /** A token and the name of its owner, unless the owner has left. */
    public record Line(Token token, Optional<String> owner) {

        public static final ZoneId ZONE = ZoneId.of("UTC");
    }
}
