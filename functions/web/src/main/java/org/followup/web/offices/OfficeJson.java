package org.followup.web.offices;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.followup.core.offices.Office;
import org.followup.web.edge.Names;
import org.jspecify.annotations.Nullable;

/** An office as programs see it; {@code version} names the state that they saw. */
@Serdeable
record OfficeJson(
        String id, Map<String, String> name, String country, String zone, String version) {

    @Serdeable
    record Listed(List<OfficeJson> offices) {}

    /** Without a version, a new one. */
    @Serdeable
    record Wanted(
            Map<String, String> name, String country, String zone, @Nullable String version) {}

    static OfficeJson of(Office office) {
        return new OfficeJson(
                office.id().value(),
                Names.of(office.name()),
                office.country(),
                office.zone().getId(),
                OfficeEditForms.seen(office));
    }
}
