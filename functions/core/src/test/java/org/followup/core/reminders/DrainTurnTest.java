package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.core.reminders.LedgerToDrain.MORNING;

import java.time.Duration;
import org.followup.core.letters.DrainTurn;
import org.junit.jupiter.api.Test;

/** One run at a time; who was too slow has the turn no more. */
class DrainTurnTest {

    private final LedgerToDrain ledger = new LedgerToDrain();

    @Test
    void of_two_drains_one_sends() {
        ledger.owe(3);
        ledger.forum.put(new DrainTurn("other", MORNING.plusSeconds(60), 1));

        assertThat(ledger.drain(ledger.mail, Pace.FREE))
                .isEqualTo(new DrainLetters.Outcome.NotOurTurn(MORNING.plusSeconds(60)));
        assertThat(ledger.mail.accepted()).isEmpty();
        ledger.clock.move(Duration.ofSeconds(60));

        assertThat(ledger.sent(ledger.mail, Pace.FREE).count(Sent.Result.SENT)).isEqualTo(3);
    }

    @Test
    void a_turn_is_given_back_and_its_holder_may_take_it_again() {
        assertThat(ledger.sent(ledger.mail, Pace.FREE)).isEqualTo(Sent.NOTHING);

        var turn = ledger.forum.store.letters().drainTurn().orElseThrow();
        assertThat(turn.isFree("other", ledger.clock.instant())).isTrue();
        ledger.forum.put(turn.taken("me", MORNING.plusSeconds(60)));
        assertThat(ledger.drain(ledger.mail, Pace.FREE))
                .isInstanceOf(DrainLetters.Outcome.Drained.class);
    }

    @Test
    void a_long_run_renews_its_turn() {
        ledger.owe(4);
        ledger.mail.meanwhile(
                message -> {
                    ledger.clock.move(Duration.ofSeconds(40));
                    var turn = ledger.forum.store.letters().drainTurn().orElseThrow();
                    assertThat(turn.isFree("other", ledger.clock.instant())).isFalse();
                });

        assertThat(ledger.sent(ledger.mail, Pace.FREE).count(Sent.Result.SENT)).isEqualTo(4);
    }

    @Test
    void who_was_too_slow_and_lost_the_turn_stops() {
        ledger.owe(4);
        ledger.mail.meanwhile(
                message -> {
                    ledger.clock.move(Duration.ofSeconds(61));
                    var turn = ledger.forum.store.letters().drainTurn().orElseThrow();
                    ledger.forum.put(turn.taken("other", ledger.clock.instant().plusSeconds(60)));
                });

        assertThat(ledger.sent(ledger.mail, Pace.FREE).count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(ledger.forum.store.letters().drainTurn().orElseThrow().holder())
                .isEqualTo("other");
    }
}
