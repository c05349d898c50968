package org.followup.web.offices;

import java.util.List;
import org.followup.core.offices.OfficeForm;
import org.followup.web.edge.FilledForm;

/** The form of an office, with the time zones to choose from. */
public record NewOfficeView(FilledForm form, List<String> zones) {

    static NewOfficeView of(FilledForm form) {
        return new NewOfficeView(form, OfficeForm.zones());
    }
}
