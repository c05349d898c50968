package org.followup.web.history;

import java.util.List;
import java.util.Optional;
import org.followup.core.languages.Localized;

/** A page of a history: of what, under which name, and where earlier changes stand. */
public record HistoryView(
        String about,
        Optional<Localized> name,
        String reference,
        String path,
        String back,
        List<HistoryLine> lines,
        Optional<Long> next,
        boolean redacts) {}
