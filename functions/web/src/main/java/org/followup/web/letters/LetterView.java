package org.followup.web.letters;

import java.util.Optional;
import org.followup.core.commitments.Commitment;

/**
 * One letter, the commitment that it is about, who let it go by hand, and whether somebody just
 * wanted to and came too late.
 */
public record LetterView(
        LetterLine line,
        Optional<Commitment> commitment,
        Optional<String> sentBy,
        boolean tooLate) {}
