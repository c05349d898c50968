package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.Journal;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.reminders.FaultyJournal;
import org.followup.core.stores.InMemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A round for 190 offices with 40 commitments each. */
final class RefreshCardsTest {

    private static final Actor CLERK = new Actor("p-saida");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-10T06:00:00Z"), ZoneOffset.UTC);
    private static final RoundId NEXT = new RoundId("2026-9");

    private final InMemoryStore store = LargeForum.made();
    private final AtomicInteger writes = new AtomicInteger();

    /** The process ends: nobody catches it and goes on. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void announcing_makes_a_few_cards_and_asks_for_the_rest() {
        announce(store);

        assertThat(stale(store)).isEqualTo(LargeForum.OFFICES - AnnounceRound.AT_ONCE);
        assertThat(wanted()).hasSize(1);
    }

    @Test
    void each_card_is_one_small_transaction_and_a_second_run_writes_nothing() {
        announce(store);

        var first = cards(counting(store)).all(Rounds.FORUM);
        var second = cards(counting(store)).all(Rounds.FORUM);

        assertThat(first.made()).isEqualTo(LargeForum.OFFICES - AnnounceRound.AT_ONCE);
        assertThat(first.cards()).isEqualTo(LargeForum.OFFICES);
        assertThat(second.made()).isZero();
        assertThat(writes).hasValue(LargeForum.OFFICES - AnnounceRound.AT_ONCE);
        assertThat(stale(store)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1, false", "85, true", "85, false", "170, true", "170, false"})
    void killed_at_any_write_and_run_again_it_is_as_one_run(int write, boolean stored) {
        announce(store);
        var once = LargeForum.made();
        announce(once);
        new RefreshCards(once.journal(), once.forums(), once.progress()).all(Rounds.FORUM);

        assertThatThrownBy(() -> cards(killedAt(write, stored)).all(Rounds.FORUM))
                .isInstanceOf(Killed.class);
        assertThat(stale(store)).isEqualTo(170 - write + (stored ? 0 : 1));
        cards(store.journal()).all(Rounds.FORUM);

        assertThat(store.progress().scores(Rounds.FORUM))
                .isEqualTo(once.progress().scores(Rounds.FORUM));
    }

    @Test
    void what_fails_for_one_office_holds_up_no_other_and_is_told() {
        announce(store);
        var journal = new FaultyJournal(store.journal());
        journal.plan(
                transaction -> writes.incrementAndGet() == 3 ? broken() : FaultyJournal.Fault.NONE);

        var made = cards(journal).all(Rounds.FORUM);

        assertThat(made.failures()).hasSize(1);
        assertThat(made.made()).isEqualTo(169);
        assertThat(stale(store)).isOne();
    }

    @Test
    void a_moved_round_makes_all_cards_stale_too() {
        announce(store);
        cards(store.journal()).all(Rounds.FORUM);
        var forum = store.forums().find(Rounds.FORUM).orElseThrow();
        var moved = round(forum.round(NEXT).orElseThrow().dueOn().plusDays(7));

        new MoveRound(store.journal(), store.forums(), store.progress(), CLOCK, new SecureRandom())
                .move(
                        CLERK,
                        Rounds.FORUM,
                        moved,
                        new ArrangeRound.Reason(LanguageTag.of(Language.ENGLISH), ""));

        assertThat(stale(store)).isEqualTo(LargeForum.OFFICES - AnnounceRound.AT_ONCE);
        assertThat(wanted()).hasSize(2);
    }

    private static FaultyJournal.Fault broken() {
        return FaultyJournal.Fault.before(
                () -> {
                    throw new IllegalStateException("broken");
                });
    }

    private Journal killedAt(int write, boolean stored) {
        Runnable kill =
                () -> {
                    throw new Killed();
                };
        var journal = new FaultyJournal(store.journal());
        journal.plan(
                transaction ->
                        writes.incrementAndGet() < write
                                ? FaultyJournal.Fault.NONE
                                : stored
                                        ? FaultyJournal.Fault.after(kill)
                                        : FaultyJournal.Fault.before(kill));
        return journal;
    }

    private Journal counting(InMemoryStore on) {
        var journal = new FaultyJournal(on.journal());
        journal.plan(
                transaction -> {
                    writes.incrementAndGet();
                    assertThat(transaction.changes()).isEmpty();
                    return FaultyJournal.Fault.NONE;
                });
        return journal;
    }

    private RefreshCards cards(Journal journal) {
        return new RefreshCards(journal, store.forums(), store.progress());
    }

    private List<CardsWanted> wanted() {
        return store.all(
                CardsWanted.class, each -> true, Comparator.comparingLong(CardsWanted::sequence));
    }

    private static long stale(InMemoryStore of) {
        var forum = of.forums().find(Rounds.FORUM).orElseThrow();
        return of.progress().scores(Rounds.FORUM).stream()
                .filter(card -> !card.isOf(forum))
                .count();
    }

    private static void announce(InMemoryStore on) {
        var outcome =
                new AnnounceRound(on.journal(), on.forums(), on.progress(), CLOCK)
                        .announce(CLERK, Rounds.FORUM, round(LocalDate.of(2028, 6, 30)));
        assertThat(outcome).isInstanceOf(AnnounceRound.Outcome.Announced.class);
    }

    private static Round round(LocalDate due) {
        return new Round(NEXT, name("next"), due.minusDays(30), due, due.plusDays(20));
    }

    private static Localized name(String english) {
        return Localized.of(Language.ENGLISH, english);
    }
}
