package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.followup.core.history.Journal;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellOfficesTest {

    private final InMemoryStore store = TwoOffices.store();
    private final Instant opens =
            store.forums()
                    .find(TwoOffices.FORUM)
                    .orElseThrow()
                    .rounds()
                    .getFirst()
                    .opensOn()
                    .atTime(12, 0)
                    .toInstant(java.time.ZoneOffset.UTC);

    @Test
    void each_who_reports_is_told_once_that_a_round_has_opened() {
        var told = tell(store.journal(), opens);

        assertThat(told.letters()).isEqualTo(3);
        assertThat(tell(store.journal(), opens.plusSeconds(3600)).letters()).isZero();
        assertThat(letters()).allMatch(letter -> letter.kind() == LetterKind.ROUND_OPENED);
    }

    @Test
    void nobody_is_told_before_it_opens_or_when_it_is_no_news() {
        assertThat(tell(store.journal(), opens.minusSeconds(3 * 86_400)).letters()).isZero();
        assertThat(tell(store.journal(), opens.plusSeconds(8 * 86_400)).letters()).isZero();
    }

    /** Each write is the last of a run that is broken off; the next run goes on. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void broken_off_at_any_write_and_run_again_it_is_as_one_run(int write) {
        for (var kept : List.of(true, false)) {
            var broken = TwoOffices.store();
            var journal = new FaultyJournal(broken.journal());
            Runnable failure =
                    () -> {
                        throw new IllegalStateException("broken off");
                    };
            journal.at(
                    write,
                    kept
                            ? FaultyJournal.Fault.after(failure)
                            : FaultyJournal.Fault.before(failure));
            var first = tell(broken, journal, opens);
            assertThat(first.failures()).hasSize(1);
            tell(broken, broken.journal(), opens);
            tell(store.journal(), opens);

            assertThat(letters(broken)).isEqualTo(letters());
        }
    }

    private Planned tell(Journal journal, Instant now) {
        return tell(store, journal, now);
    }

    private static Planned tell(InMemoryStore on, Journal journal, Instant now) {
        return new TellOffices(
                        journal,
                        on.forums(),
                        on.offices(),
                        on.progress(),
                        on.commitments(),
                        on.carryOvers(),
                        on.people(),
                        on.steps())
                .tell(now);
    }

    private List<Letter> letters() {
        return letters(store);
    }

    private static List<Letter> letters(InMemoryStore of) {
        return of.all(
                Letter.class,
                letter -> letter.kind() == LetterKind.ROUND_OPENED,
                Comparator.comparing((Letter letter) -> letter.receiver().key()));
    }
}
