package org.followup.web.letters;

import org.followup.core.access.ChooseLetters;
import org.followup.core.letters.LetterChoice;

/** For whom a link switches off which letters, and whether they are off already. */
public record WithoutView(String name, LetterChoice choice, boolean done) {

    static WithoutView of(ChooseLetters.Offer offer) {
        return new WithoutView(offer.person().name(), offer.choice(), offer.done());
    }
}
