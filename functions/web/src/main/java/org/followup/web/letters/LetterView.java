package org.followup.web.letters;

import java.util.Optional;

/** One letter, and who let it go by hand. */
public record LetterView(LetterLine line, Optional<String> sentBy) {}
