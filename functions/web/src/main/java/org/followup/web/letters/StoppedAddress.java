package org.followup.web.letters;

import java.util.List;
import org.followup.core.access.Person;
import org.followup.core.letters.AddressState;

/**
 * An address that gets no letters, and who has it now: nobody, where it was corrected since. The
 * ledger may not have the letter that came back.
 */
public record StoppedAddress(AddressState state, List<Person> persons, boolean hasLetter) {

    public String path() {
        return "letters/addresses/" + state.digest();
    }

    /** The letter that came back. */
    public String letter() {
        return "letters/" + state.receiver().key() + "/" + state.occasion();
    }
}
