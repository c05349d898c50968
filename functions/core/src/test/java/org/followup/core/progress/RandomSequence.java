package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.Chain;
import org.followup.core.history.Change;
import org.followup.core.history.Head;
import org.followup.core.history.HistoryId;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.ExchangeAtRandom;
import org.followup.core.practices.ReplayedExchange;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;

/**
 * Commands at random in a forum of two offices, in memory, the same for the same seed: rounds and
 * commitments come, everybody does what they may and may not.
 */
final class RandomSequence {

    private final InMemoryStore store = TwoOffices.store();
    private Instant now = TwoOffices.MADE_AT;
    private int rounds = 1;
    private final RandomCommands commands = new RandomCommands(store, () -> now);
    private final RandomEndings endings = new RandomEndings(store, () -> now);
    private final ExchangeAtRandom exchange = new ExchangeAtRandom(store, () -> now);
    private final Random random;

    RandomSequence(long seed) {
        this.random = new Random(seed);
    }

    /** Gives commands; after each the state is one that the workflow knows. */
    RandomSequence give(int count) {
        for (var i = 0; i < count; i++) {
            act();
        }
        return this;
    }

    /** Numbers without a gap, an unbroken chain, the same views again, a cause for each letter. */
    void holds() {
        for (var forum : List.of(forum(), next())) {
            var replayed = new Replay(history("FORUM#" + forum.id()), offices()).seen();
            assertThat(replayed).isEqualTo(Seen.in(store, forum));
        }
        assertThat(new ReplayedExchange(offices()).seen()).isEqualTo(exchange.seen());
        assertThat(LetterCauses.without(store, offices())).as("letters without a cause").isEmpty();
    }

    /** How often each command to an update did something. */
    Map<UpdateCommand, Integer> done() {
        return commands.done();
    }

    /** How often each kind of change stands in the histories of the offices. */
    Map<String, Integer> changes() {
        var counts = new TreeMap<String, Integer>();
        offices().forEach(change -> counts.merge(change.what().kind(), 1, Integer::sum));
        return counts;
    }

    private void act() {
        now = now.plusSeconds(random.nextInt(40_000));
        switch (random.nextInt(20)) {
            case 0 -> announceRound();
            case 1 -> registerCommitment();
            case 2 ->
                    new AdoptDeclaration(store.journal(), store.forums(), clock())
                            .adopt(
                                    Actor.SERVICE,
                                    TwoOffices.FORUM,
                                    new Declaration(
                                            name("Declaration"), LocalDate.of(2025, 9, 12)));
            case 3, 4, 7 -> endings.give(random);
            case 5, 6 -> {
                var office = office();
                exchange.give(random, RandomCommands.somebody(random, office()), office);
            }
            default ->
                    commands.give(
                            random, office(), new RoundId("2026-" + (1 + random.nextInt(rounds))));
        }
    }

    private void announceRound() {
        rounds++;
        var opens = LocalDate.of(2026, 4, 1).plusDays(30L * rounds);
        new AnnounceRound(store.journal(), store.forums(), store.progress(), clock())
                .announce(
                        Actor.SERVICE,
                        TwoOffices.FORUM,
                        new Round(
                                new RoundId("2026-" + rounds),
                                name("Round"),
                                opens,
                                opens.plusDays(20),
                                opens.plusDays(60)));
    }

    private void registerCommitment() {
        var forum = forum();
        new RegisterCommitment(store.journal(), store.forums(), store.progress(), clock())
                .register(
                        Actor.SERVICE,
                        new NewCommitment(
                                forum.id(),
                                office(),
                                forum.themes().getFirst().code(),
                                List.of(1),
                                name("One more " + random.nextInt()),
                                Optional.empty(),
                                Optional.of(LocalDate.of(2026, 1 + random.nextInt(12), 28)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private OfficeId office() {
        return random.nextBoolean() ? TwoOffices.KZ : TwoOffices.KG;
    }

    private Forum forum() {
        return store.forums().find(TwoOffices.FORUM).orElseThrow();
    }

    private Forum next() {
        return store.forums().find(RandomEndings.NEXT).orElseThrow();
    }

    private List<Change> offices() {
        var all = new ArrayList<Change>();
        for (var office : List.of(TwoOffices.KZ, TwoOffices.KG)) {
            all.addAll(history("OFFICE#" + office));
        }
        return all;
    }

    private List<Change> history(String key) {
        var history = new HistoryId(key);
        var changes = store.journal().changes(history, 0, Integer.MAX_VALUE);
        assertThat(changes)
                .extracting(Change::sequence)
                .isEqualTo(LongStream.rangeClosed(1, changes.size()).boxed().toList());
        assertThat(Chain.firstBreak(Head.empty(history), changes)).isEmpty();
        assertThat(changes.getLast().head()).isEqualTo(store.journal().head(history));
        return changes;
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneId.from(ZoneOffset.UTC));
    }

    private static Localized name(String text) {
        return Localized.of(Language.ENGLISH, text);
    }
}
