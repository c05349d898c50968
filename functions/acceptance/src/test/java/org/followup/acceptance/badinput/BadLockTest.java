package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.acceptance.badinput.UpdateFields.OWN;
import static org.followup.acceptance.badinput.UpdateFields.focalPoint;
import static org.followup.acceptance.badinput.UpdateFields.good;
import static org.followup.acceptance.badinput.UpdateFields.sequence;

import java.time.Duration;
import java.time.Instant;
import org.followup.acceptance.StartedService;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.Deadline;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.local.clock.Timetable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lock of a round falls between the opening of a form and its sending. */
@Tag("slow")
final class BadLockTest {

    private static final ForumId FORUM = new ForumId("2025-tashkent");
    private static final OfficeId OFFICE = new OfficeId("tj");
    private static final String ASK = "/forums/2025-tashkent/rounds/round-3/offices/tj/ask";

    @RegisterExtension final StartedService service = StartedService.demonstration();

    @ParameterizedTest
    @CsvSource({"en, This round is locked", "ru, Этот раунд закрыт"})
    void the_draft_stays_and_the_way_to_ask_for_more_time_is_offered(
            String language, String locked) {
        service.bean(Timetable.class).advanceTo(locksAt().minus(Duration.ofMinutes(10)));
        var writer = focalPoint(service, language);
        var fields = good(writer, OWN, language);
        fields.put("done", "Written while the lock fell");
        service.bean(Timetable.class).advanceTo(locksAt().plus(Duration.ofMinutes(1)));
        var before = sequence(service);

        var answer = writer.post(OWN, fields);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .contains(locked, "Written while the lock fell", "offices/tj/ask\"");
        assertThat(sequence(service)).isEqualTo(before);
        assertThat(focalPoint(service, language).get(OWN).body())
                .as("stored as a draft, for whoever signs in again")
                .contains("Written while the lock fell");
        assertThat(writer.get(ASK).status()).isEqualTo(200);
    }

    private Instant locksAt() {
        var stores = service.bean(DynamoDbStores.class);
        var round =
                stores.forums()
                        .find(FORUM)
                        .flatMap(forum -> forum.round(new RoundId("round-3")))
                        .orElseThrow();
        var office = stores.offices().find(OFFICE).orElseThrow();
        return new Deadline(round, office, stores.progress().arrangements(FORUM, OFFICE)).locksAt();
    }
}
