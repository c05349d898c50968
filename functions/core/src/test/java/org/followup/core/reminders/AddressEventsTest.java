package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.core.reminders.RemindedInMay.AIGUL;
import static org.followup.core.reminders.RemindedInMay.THREE_BEFORE;
import static org.followup.core.reminders.RemindedInMay.at;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.followup.core.access.PersonId;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.stores.Ports;
import org.junit.jupiter.api.Test;

/** What the mail service tells of an address, in any order. */
final class AddressEventsTest {

    private final RemindedInMay may = new RemindedInMay();

    @Test
    void a_soft_bounce_stops_nothing() {
        may.events.record(
                MailEvents.about(may.mail.last(), LetterState.BOUNCED, may.clock.instant()));

        may.days(13, 16);

        assertThat(may.mail.accepted()).hasSize(2);
    }

    @Test
    void a_soft_bounce_before_a_hard_one_hides_it_not() {
        may.events.record(
                MailEvents.about(may.mail.last(), LetterState.BOUNCED, may.clock.instant()));
        may.stop(LetterState.BOUNCED);

        assertThat(may.forum.store.letters().stoppedAddresses()).hasSize(1);
    }

    @Test
    void events_twice_and_in_any_order_end_the_same() {
        var random = new Random(20260512);
        var told = new ArrayList<RecordMailEvent.Event>();
        for (var hour = 0; hour < 5; hour++) {
            for (var said : List.of(LetterState.BOUNCED, LetterState.COMPLAINED)) {
                var event =
                        MailEvents.hard(may.mail.last(), said, at(13).plusSeconds(3600L * hour));
                told.addAll(List.of(event, event));
            }
        }
        for (var round = 0; round < 50; round++) {
            var fresh = new RecordedAlone();
            Collections.shuffle(told, random);

            told.forEach(fresh.events::record);

            var state = fresh.store().letters().address(AIGUL.digest()).orElseThrow();
            assertThat(state.said()).isEqualTo(LetterState.COMPLAINED);
            assertThat(state.saidAt()).isEqualTo(at(13).plusSeconds(4 * 3600));
        }
    }

    /** The same letter in a ledger of its own. */
    private static final class RecordedAlone {

        private final SmallForum other = SmallForum.dueInMay();
        private final RecordMailEvent events =
                new RecordMailEvent(
                        other.store.journal(), other.store.letters(), other.store.tasks());

        RecordedAlone() {
            other.put(
                    Letter.pending(
                            new PersonId("aigul").receiver(),
                            LetterKind.REMINDER,
                            THREE_BEFORE,
                            Map.of(),
                            at(12),
                            at(12)));
        }

        Ports store() {
            return other.store;
        }
    }
}
