package org.followup.web.letters;

import java.time.Instant;
import java.util.Map;
import org.followup.core.access.PersonId;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Receiver;
import org.followup.core.stores.TwoOffices;

/** Letters for tests of the desk. */
final class DeskLetters {

    static final Receiver AIGUL = new PersonId("p-aigul").receiver();

    private DeskLetters() {}

    static Letter reminder(String occasion, Instant at) {
        var about =
                Map.of(
                        "forum", TwoOffices.FORUM.value(),
                        "office", "kz",
                        "round", TwoOffices.ROUND.value(),
                        "dueOn", "2026-03-31",
                        "step", "14-before");
        return Letter.pending(AIGUL, LetterKind.REMINDER, occasion, about, at, at);
    }
}
