package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.history.Journal;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.reminders.FaultyJournal;
import org.followup.core.stores.InMemoryStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A declaration is adopted: 7,600 open commitments of 190 offices go over, a part at a time. */
@Tag("slow")
final class LargeCarryOverTest {

    private static final ForumId INTO = new ForumId("2026");
    private static final Actor CLERK = new Actor("p-saida");
    private static final int ALL = LargeForum.OFFICES * LargeForum.COMMITMENTS;
    private static final int AT_ONCE = 1_000;

    private int largest;

    @Test
    void killed_in_every_part_and_run_again_it_is_as_one_run() {
        var whole = begun();
        while (isUnderWay(whole)) {
            run(whole, watched(whole));
        }
        var broken = begun();
        for (var part = 0; isUnderWay(broken); part++) {
            var stored = part % 2 == 0;
            var dying = new DyingJournal(broken.journal(), 37 + 101 * part, stored);
            assertThatThrownBy(() -> run(broken, dying)).isInstanceOf(DyingJournal.Killed.class);
            run(broken, broken.journal());
        }

        var plan = broken.carryOvers().plan(INTO).orElseThrow();
        assertThat(plan.carried()).isEqualTo(ALL);
        assertThat(plan.all()).isEqualTo(ALL);
        assertThat(seen(broken)).isEqualTo(seen(whole));
        assertThat(largest).as("items of a transaction").isLessThanOrEqualTo(60);
    }

    private static boolean isUnderWay(InMemoryStore store) {
        return store.carryOvers().plan(INTO).filter(CarryOverPlan::isUnderWay).isPresent();
    }

    private static void run(InMemoryStore store, Journal journal) {
        new CarryCommitmentsOver(ports(store, journal)).goOn(INTO, AT_ONCE);
    }

    private Journal watched(InMemoryStore store) {
        var journal = new FaultyJournal(store.journal());
        journal.plan(
                transaction -> {
                    largest = Math.max(largest, transaction.size());
                    return FaultyJournal.Fault.NONE;
                });
        return journal;
    }

    /** Views, and how far each history is; salts of texts differ. */
    private static List<Object> seen(InMemoryStore store) {
        var offices = store.offices().all();
        return List.of(
                store.progress().scores(Rounds.FORUM),
                store.progress().scores(INTO),
                store.all(CommitmentRow.class, row -> true, LargeCarryOverTest::byReference),
                offices.stream()
                        .map(office -> store.journal().head(office.id().history()).sequence())
                        .toList(),
                store.carryOvers().choices(INTO));
    }

    private static int byReference(CommitmentRow one, CommitmentRow other) {
        return one.reference().compareTo(other.reference());
    }

    /** Each office splits one, merges nine into another and withdraws one. */
    private static InMemoryStore begun() {
        var store = LargeForum.made();
        var day = LocalDate.of(2026, 9, 10);
        put(
                store,
                new Forum(
                        INTO,
                        name("next"),
                        "KZ",
                        name("place"),
                        day,
                        day,
                        true,
                        Rounds.forum(0).themes(),
                        Optional.of(new Declaration(name("declaration"), day)),
                        List.of()));
        for (var office = 0; office < LargeForum.OFFICES; office++) {
            put(store, choice(office, 1, "way", "SPLIT", "titles", "One\nTwo"));
            put(store, choice(office, 2, "way", "WITHDRAW", "reason", "Done by others."));
            for (var number = 11; number < 20; number++) {
                var lead = LargeForum.reference(office, 20).value();
                put(store, choice(office, number, "way", "MERGE", "lead", lead));
            }
        }
        var begun = new CarryCommitmentsOver(ports(store, store.journal())).begin(CLERK, INTO, 0);
        assertThat(begun).isInstanceOf(CarryCommitmentsOver.Outcome.Under.class);
        return store;
    }

    private static PlannedCarryOver choice(int office, int number, String... fields) {
        var typed = new TreeMap<String, String>();
        for (var i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        var language = LanguageTag.of(Language.ENGLISH);
        return new PlannedCarryOver(INTO, LargeForum.reference(office, number), typed, language);
    }

    private static void put(InMemoryStore store, View view) {
        store.journal().commit(Transaction.without().put(view));
    }

    private static CarryOverPorts ports(InMemoryStore store, Journal journal) {
        return new CarryOverPorts(
                journal,
                store.offices(),
                store.forums(),
                store.commitments(),
                store.progress(),
                store.carryOvers(),
                store.people(),
                store.letters(),
                Clock.fixed(Instant.parse("2026-09-20T06:00:00Z"), ZoneOffset.UTC),
                new SecureRandom());
    }

    private static Localized name(String english) {
        return Localized.of(Language.ENGLISH, english);
    }
}
