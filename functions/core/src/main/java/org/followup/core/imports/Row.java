package org.followup.core.imports;

import java.time.LocalDate;
import java.util.Optional;
import org.followup.core.forums.RoundId;
import org.followup.core.languages.Localized;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.UpdateContent;

/** One row, understood. {@code external} is the other tracker's name of the commitment. */
record Row(
        int number,
        RoundId round,
        LocalDate month,
        int article,
        String articleName,
        String group,
        String external,
        OfficeId office,
        Localized officeName,
        Localized title,
        Optional<LocalDate> dueOn,
        UpdateContent content) {}
