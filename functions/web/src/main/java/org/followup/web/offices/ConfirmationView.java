package org.followup.web.offices;

import java.util.Optional;
import org.followup.core.offices.Office;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;

/** How one office confirms its updates, to be read and to be changed. */
public record ConfirmationView(Office office, FilledForm form, Optional<Done> done) {}
