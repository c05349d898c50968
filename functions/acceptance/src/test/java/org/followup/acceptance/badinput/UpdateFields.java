package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.followup.acceptance.StartedService;
import org.followup.core.offices.OfficeId;
import org.followup.dynamodb.DynamoDbStores;

/** The form of an update of the demonstration, and the focal point who fills it in. */
final class UpdateFields {

    static final String OWN = "/commitments/TJ-2025-MON-01/rounds/round-3/update";

    private UpdateFields() {}

    static Guest focalPoint(StartedService service, String language) {
        return new Guest(service.address(), language).as("demo-tj-focal");
    }

    /** A form that would be taken, as the page shows it, filled in. */
    static Map<String, String> good(Guest guest, String path, String language) {
        var page = guest.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        var fields = new HashMap<String, String>();
        for (var hidden : List.of("csrf", "request", "base", "draft")) {
            fields.put(hidden, page.field(hidden));
        }
        fields.put("action", "submit");
        fields.put("status", "SUBSTANTIAL");
        fields.put("value", "64");
        fields.put("valueYear", "2025");
        fields.put("valueSource", "Yearbook 2025");
        fields.put("done", "Two rooms were fitted out");
        fields.put("challenges", "No budget line yet");
        fields.put("nextStep", "Third step, still typed");
        fields.put("nextStepOn", "2026-05-01");
        fields.put("evidence", "https://example.org/a");
        fields.put("language", language);
        return fields;
    }

    /** Of the office's history. */
    static long sequence(StartedService service) {
        return service.bean(DynamoDbStores.class)
                .journal()
                .head(new OfficeId("tj").history())
                .sequence();
    }
}
