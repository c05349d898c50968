package org.followup.core.practices;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.followup.core.history.Actor;
import org.followup.core.history.Revised;
import org.followup.core.offices.OfficeId;

/**
 * What an office typed so far and has not shared: its people alone see it. Outside of the
 * histories; it goes when it is shared.
 */
public record ContributionDraft(
        OfficeId office,
        String draft,
        ContributionKind kind,
        Map<String, String> fields,
        Actor by,
        Instant at,
        int revision)
        implements Revised {

    /** So many an office keeps at once. */
    public static final int MOST = 50;

    public ContributionDraft {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    @Override
    public Object id() {
        return List.of(office, draft);
    }
}
