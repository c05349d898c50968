package org.followup.core.imports;

import java.util.ArrayList;
import java.util.List;
import org.followup.core.history.View;

/** What was wrong with a file, a hundred errors in each part. Parts count from 1. */
public record ImportErrors(ImportId job, int part, List<RowError> errors) implements View {

    static final int MOST = 100;

    public ImportErrors {
        errors = List.copyOf(errors);
    }

    public static List<ImportErrors> of(ImportId job, List<RowError> errors) {
        var parts = new ArrayList<ImportErrors>();
        for (var from = 0; from < errors.size(); from += MOST) {
            var until = Math.min(errors.size(), from + MOST);
            parts.add(new ImportErrors(job, parts.size() + 1, errors.subList(from, until)));
        }
        return parts;
    }

    @Override
    public Object id() {
        return List.of(job, part);
    }
}
