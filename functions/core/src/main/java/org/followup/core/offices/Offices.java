package org.followup.core.offices;

import java.util.List;
import java.util.Optional;

/** The register of offices. */
public interface Offices {

    Optional<Office> find(OfficeId id);

    /** All offices, by id. */
    List<Office> all();
}
