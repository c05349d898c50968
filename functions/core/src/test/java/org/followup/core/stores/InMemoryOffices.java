package org.followup.core.stores;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;

record InMemoryOffices(InMemoryStore store) implements Offices {

    @Override
    public Optional<Office> find(OfficeId id) {
        return store.find(Office.class, id);
    }

    @Override
    public List<Office> all() {
        return store.all(Office.class, office -> true, Comparator.comparing(Office::id));
    }
}
