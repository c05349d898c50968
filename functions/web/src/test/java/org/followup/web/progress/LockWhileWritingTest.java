package org.followup.web.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.junit.jupiter.api.Test;

/** The clock crosses the lock of a round while somebody writes. */
final class LockWhileWritingTest {

    private static final CommitmentReference COMMITMENT = new CommitmentReference("KZ-2025-MON-01");
    private static final String FORM = "/commitments/KZ-2025-MON-01/rounds/2026-1/update";
    private static final Instant OPEN = Instant.parse("2026-03-31T06:00:00Z");
    private static final Instant LOCKED = Instant.parse("2026-08-01T06:00:00Z");

    @Test
    void the_draft_stays_and_the_way_to_ask_for_more_time_is_offered() {
        var store = TwoOffices.store();
        try (var before = ServiceInMemory.at(OPEN, store);
                var after = ServiceInMemory.at(LOCKED, store)) {
            before.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));
            var form = before.web().get(FORM).text();
            assertThat(form).contains("value=\"submit\"");

            after.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));
            var answer =
                    after.web()
                            .post(
                                    FORM,
                                    "csrf="
                                            + after.web().get(FORM).csrf()
                                            + hidden(form, "request")
                                            + hidden(form, "base")
                                            + hidden(form, "draft")
                                            + "&action=submit&status=SUBSTANTIAL&language=en"
                                            + "&done=Written+too+long");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text())
                    .contains("This round is locked", "Written too long", "offices/kz/ask\"");
            assertThat(store.progress().updates(COMMITMENT)).isEmpty();
            assertThat(store.progress().draft(COMMITMENT, TwoOffices.ROUND).orElseThrow().fields())
                    .containsEntry("done", "Written too long");
        }
    }

    private static String hidden(String page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return "&" + name + "=" + field.group(1);
    }
}
