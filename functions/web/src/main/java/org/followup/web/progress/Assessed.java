package org.followup.web.progress;

import java.util.Optional;
import org.followup.core.progress.Assessment;
import org.followup.web.access.Author;

/**
 * An assessment as a page shows it; {@code why} is absent where the text had to go, and {@code
 * answer} where the office has not replied.
 */
public record Assessed(
        Assessment assessment, Author by, Optional<String> why, Optional<Answer> answer) {

    public record Answer(Assessment.Reply reply, Author by, Optional<String> text) {}
}
