package org.followup.web.practices;

import java.time.LocalDate;
import java.util.Optional;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Office;
import org.followup.core.practices.Contribution;

/** A contribution in a list; {@code title} is empty where it had to go. */
public record SharedLine(
        Contribution contribution, Optional<String> title, Office office, Localized theme) {

    /** By its office's clock. */
    public LocalDate sharedOn() {
        return contribution.sharedAt().atZone(office.zone()).toLocalDate();
    }

    public String path() {
        return "exchange/" + contribution.id();
    }
}
