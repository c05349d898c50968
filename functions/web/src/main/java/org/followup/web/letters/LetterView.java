package org.followup.web.letters;

import java.util.Optional;

/** One letter, who let it go by hand, and whether somebody just wanted to and came too late. */
public record LetterView(LetterLine line, Optional<String> sentBy, boolean tooLate) {}
