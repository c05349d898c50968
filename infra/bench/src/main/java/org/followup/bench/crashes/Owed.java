package org.followup.bench.crashes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.followup.core.access.AddressEntry;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.reminders.LettersOut;
import org.followup.core.reminders.QuietDays;
import org.followup.core.reminders.SmallForum;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.dynamodb.StoresAsPorts;

/**
 * What there is to send: 800 reminders of one morning, planned as ever, and 200 invitations as they
 * come.
 */
final class Owed {

    static final int URGENT = 200;

    /** Reminders go out from nine o'clock on; the bench's clock begins here. */
    static final Instant MORNING =
            LocalDate.of(2026, 5, 15).atTime(10, 0).atZone(SmallForum.ALMATY).toInstant();

    static final YearMonth MONTH = YearMonth.of(2026, 5);

    private static final int OFFICES = 16;
    private static final int PEOPLE = 50;

    /** Letters that each process sends to nobody before it begins, as a warm function has. */
    static final int REHEARSED = 60;

    private static final int PROCESSES = 65;

    private Owed() {}

    /** As many letters for rehearsals as processes will ever start. */
    static void rehearsals(DynamoDbStores stores) {
        var office = SmallForum.office(new OfficeId("o"), "KZ", SmallForum.ALMATY);
        var round = SmallForum.round("r1", LocalDate.of(2026, 5, 15));
        var forum = SmallForum.on(new StoresAsPorts(stores), List.of(round), office);
        forum.commitments(office.id(), 1);
        for (var person = 0; person < PROCESSES * REHEARSED; person++) {
            forum.focalPoint("p-" + person, office.id());
        }
        LettersOut.planner(forum.store, QuietDays.WEEKENDS).plan(MORNING);
    }

    static void put(DynamoDbStores stores) {
        var offices =
                IntStream.range(0, OFFICES)
                        .mapToObj(
                                n ->
                                        SmallForum.office(
                                                new OfficeId("o" + n), "KZ", SmallForum.ALMATY))
                        .toArray(Office[]::new);
        var round = SmallForum.round("r1", LocalDate.of(2026, 5, 15));
        var forum = SmallForum.on(new StoresAsPorts(stores), List.of(round), offices);
        for (var office : offices) {
            forum.commitments(office.id(), 1);
            for (var person = 0; person < PEOPLE; person++) {
                forum.focalPoint(office.id() + "-" + person, office.id());
            }
        }
        LettersOut.planner(forum.store, QuietDays.WEEKENDS).plan(MORNING);
    }

    /** One who is waited for in front of a screen. */
    static void invite(DynamoDbStores stores, String guest, Instant now) {
        var id = new PersonId("guest-" + guest);
        var address = new EmailAddress(id.value() + "@example.org");
        var office = Grant.at(new OfficeId("o0"), Role.FOCAL_POINT);
        var person = new Person(id, "A guest", address, Language.ENGLISH, Set.of(office));
        var letter =
                Letter.pending(
                        id.receiver(), LetterKind.INVITATION, "invitation", Map.of(), now, now);
        var views =
                Transaction.without().put(person, new AddressEntry(address.digest(), id), letter);
        if (!(stores.journal().commit(views) instanceof CommitResult.Committed)) {
            throw new IllegalStateException("nobody was invited");
        }
    }
}
