package org.followup.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Mail;
import org.followup.core.letters.Message;
import org.followup.core.letters.Receiver;
import org.followup.core.reminders.Lane;
import org.followup.core.reminders.LettersOut;
import org.followup.core.reminders.PlainWriter;
import org.followup.core.reminders.QuietDays;
import org.followup.core.reminders.SendLetters;
import org.followup.core.reminders.SimulatedClock;
import org.followup.core.reminders.SmallForum;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two reminders of a person are owed on the same day, of two offices; several senders take them at
 * once from the real store, and one mail goes out.
 */
class OneLetterADayTest {

    private static final LocalDynamoDb DATABASE = new LocalDynamoDb();
    private static final int SENDERS = 6;
    private static final List<String> PEOPLE =
            IntStream.range(0, 10).mapToObj(number -> "person-" + number).toList();

    /** On which a step of the ladder comes. */
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 15));

    private final StoresAsPorts store =
            new StoresAsPorts(DynamoDbStores.on(DATABASE.client(), DATABASE.newTable()));
    private final SmallForum forum =
            SmallForum.on(
                    store,
                    List.of(SmallForum.round("2026-1", DAYS.getLast())),
                    SmallForum.office(SmallForum.KZ, "KZ", SmallForum.ALMATY),
                    SmallForum.office(SmallForum.KG, "KG", SmallForum.ALMATY));
    private final ConcurrentLinkedQueue<Message> mails = new ConcurrentLinkedQueue<>();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void people_of_two_offices() {
        forum.commitments(SmallForum.KZ, 1);
        forum.commitments(SmallForum.KG, 1);
        PEOPLE.forEach(id -> forum.focalPoint(id, SmallForum.KZ, SmallForum.KG));
    }

    @Test
    void several_senders_at_once_send_a_person_one_reminder_a_day() throws Exception {
        try (var threads = Executors.newFixedThreadPool(SENDERS)) {
            for (var day : DAYS) {
                var now = day.atTime(10, 0).atZone(SmallForum.ALMATY).toInstant();
                LettersOut.planner(store, QuietDays.WEEKENDS).plan(now);
                mails.clear();

                for (var id : PEOPLE) {
                    var owed = pending(id);
                    assertThat(owed).hasSize(2);
                    sendAtOnce(threads, owed, now);
                    assertThat(to(id)).as(id + " on " + day).hasSizeLessThan(2);
                }
                everythingElse(threads, now.plus(Duration.ofHours(1)));

                assertThat(PEOPLE).allSatisfy(id -> assertThat(to(id)).hasSize(1));
                assertThat(mails).hasSameSizeAs(PEOPLE);
                assertThat(PEOPLE)
                        .flatExtracting(this::letters)
                        .extracting(Letter::state)
                        .containsOnly(LetterState.SENT, LetterState.DROPPED);
                assertThat(mails)
                        .allSatisfy(
                                mail ->
                                        assertThat(mail.text())
                                                .contains("KZ-2025-VIO-01", "KG-2025-VIO-01"));
            }
        }
    }

    /** Each begins in the same moment, half with one letter and half with the other. */
    private void sendAtOnce(ExecutorService threads, List<Letter> owed, Instant now)
            throws Exception {
        var together = new CyclicBarrier(SENDERS);
        var all = new ArrayList<Future<?>>();
        for (var number = 0; number < SENDERS; number++) {
            var letter = owed.get(number % owed.size());
            var sender = sender(now);
            all.add(
                    threads.submit(
                            () -> {
                                together.await();
                                return sender.send(letter);
                            }));
        }
        for (var each : all) {
            each.get();
        }
    }

    /** What waited because nobody knew yet whether the other had gone out. */
    private void everythingElse(ExecutorService threads, Instant now) throws Exception {
        var together = new CyclicBarrier(SENDERS);
        var all = new ArrayList<Future<?>>();
        for (var number = 0; number < SENDERS; number++) {
            all.add(
                    threads.submit(
                            () -> {
                                together.await();
                                return sender(now).run(Lane.ALL, 100, Instant.MAX);
                            }));
        }
        for (var each : all) {
            each.get();
        }
    }

    private SendLetters sender(Instant now) {
        return LettersOut.sender(
                store.journal(),
                store,
                QuietDays.WEEKENDS,
                new PlainWriter(),
                message -> {
                    mails.add(message);
                    return new Mail.Outcome.Accepted("mail-of-" + message.tags().get("occasion"));
                },
                new SimulatedClock(now));
    }

    private List<Letter> pending(String id) {
        return letters(id).stream()
                .filter(letter -> letter.state() == LetterState.PENDING)
                .toList();
    }

    private List<Letter> letters(String id) {
        return store.letters().to(Receiver.person(id));
    }

    private List<Message> to(String id) {
        return mails.stream()
                .filter(mail -> mail.to().value().equals(id + "@example.org"))
                .toList();
    }
}
