package org.followup.web.letters;

import java.util.Optional;
import java.util.Set;
import org.followup.core.letters.LetterChoice;

/**
 * {@code offered} are the letters one may do without; {@code made} is the path of a calendar that
 * was made just now, and is shown once.
 */
public record MyLettersView(
        Set<LetterChoice> offered,
        Set<LetterChoice> without,
        boolean calendar,
        Optional<String> made,
        boolean saved) {}
