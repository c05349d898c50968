package org.followup.core.access;

import java.util.List;
import org.followup.core.history.View;

/** Finds the people behind an address; several may share a mailbox. */
public record AddressEntry(String addressDigest, PersonId person) implements View {

    @Override
    public Object id() {
        return List.of(addressDigest, person);
    }
}
