package org.followup.core.reminders;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.access.AddressEntry;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.commitments.Ending;
import org.followup.core.commitments.Lineage;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Ladders;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Step;
import org.followup.core.forums.Theme;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.offices.ConfirmationRights;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Scoring;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.Ports;

/** A forum on fakes, written by a line each: what a test does not say is somehow. */
public final class SmallForum {

    public static final ForumId FORUM = new ForumId("2025");
    public static final OfficeId KZ = new OfficeId("kz");
    public static final OfficeId KG = new OfficeId("kg");
    public static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    public static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");
    public static final Letterhead LETTERHEAD =
            new Letterhead(
                    URI.create("https://example.org/v1"),
                    new EmailAddress("secretariat@example.org"));

    /** Few enough to count; what forums climb by default has a test of its own. */
    public static final Ladder FOUR_STEPS =
            new Ladder(
                    List.of(
                            new Step(-14, Set.of(Role.FOCAL_POINT)),
                            new Step(-3, Set.of(Role.FOCAL_POINT)),
                            new Step(0, Set.of(Role.FOCAL_POINT)),
                            new Step(7, Set.of(Role.FOCAL_POINT, Role.COMMISSIONER))),
                    30);

    static final ThemeCode THEME = new ThemeCode("VIO");
    private static final LocalDate MET_ON = LocalDate.of(2025, 9, 11);

    private static final YearMonth FIRST_MONTH = YearMonth.of(2025, 1);
    private static final int MONTHS = 48;

    public final Ports store;

    private SmallForum(Ports store) {
        this.store = store;
    }

    /** One round, due on Friday 15 May 2026, and two offices without people and commitments. */
    public static SmallForum dueInMay() {
        return of(
                List.of(round("2026-1", LocalDate.of(2026, 5, 15))),
                office(KZ, "KZ", ALMATY),
                office(KG, "KG", BISHKEK));
    }

    public static SmallForum of(List<Round> rounds, Office... offices) {
        return on(new InMemoryStore(), rounds, offices);
    }

    /** The stores are empty. */
    public static SmallForum on(Ports store, List<Round> rounds, Office... offices) {
        var forum = new SmallForum(store);
        forum.put(
                new Forum(
                        FORUM,
                        name("Forum"),
                        "UZ",
                        name("Tashkent"),
                        MET_ON,
                        MET_ON,
                        true,
                        List.of(new Theme(THEME, name("Theme"))),
                        Optional.empty(),
                        rounds,
                        Ladders.of(FOUR_STEPS),
                        Optional.empty()));
        Arrays.stream(offices).forEach(forum::put);
        return forum;
    }

    /** Open for 30 days before and 20 days after it is due. */
    public static Round round(String id, LocalDate dueOn) {
        return new Round(
                new RoundId(id),
                name("Round " + id),
                dueOn.minusDays(30),
                dueOn,
                dueOn.plusDays(20));
    }

    public static Office office(OfficeId id, String country, ZoneId zone) {
        return new Office(
                id, name("Office " + id), country, zone, new ConfirmationRights(true, true));
    }

    /** With nothing arranged. */
    public static Deadline deadline(Round round, Office office) {
        return new Deadline(round, office, Arrangements.none(FORUM, office.id()));
    }

    public static Localized name(String text) {
        return Localized.of(Language.ENGLISH, text);
    }

    public Person focalPoint(String id, OfficeId... offices) {
        return person(id, Role.FOCAL_POINT, offices);
    }

    public Person commissioner(String id, OfficeId office) {
        return person(id, Role.COMMISSIONER, office);
    }

    /** The same id again: other roles. */
    public Person person(String id, Role role, OfficeId... offices) {
        var grants =
                Arrays.stream(offices)
                        .map(office -> Grant.at(office, role))
                        .collect(Collectors.toSet());
        return person(id, grants);
    }

    /** Who is known keeps the address. */
    public Person person(String id, Set<Grant> grants) {
        var known = new PersonId(id);
        var address =
                store.people()
                        .find(known)
                        .map(Person::address)
                        .orElseGet(() -> new EmailAddress(id + "@example.org"));
        var person =
                new Person(
                        known,
                        "Name of " + id,
                        address,
                        Language.ENGLISH,
                        grants,
                        Map.of(),
                        Set.of(),
                        Optional.empty(),
                        0,
                        store.people().find(known).map(Person::revision).orElse(0) + 1);
        put(person, new AddressEntry(address.digest(), person.id()));
        return person;
    }

    /** As many new commitments for the office. */
    public void commitments(OfficeId office, int count) {
        var first = rows(office).size() + 1;
        for (var number = first; number < first + count; number++) {
            var commitment = Promises.commitment(office, number);
            put(commitment, CommitmentRow.of(commitment));
        }
        refresh(office);
    }

    /** One more of the office's commitments is reported on in the round. */
    public void report(OfficeId office, String round, Instant at) {
        var id = new RoundId(round);
        rows(office).stream()
                .filter(row -> row.in(id).isEmpty())
                .findFirst()
                .ifPresent(row -> put(Promises.reported(row, id, at)));
        refresh(office);
    }

    /** The first of the office's commitments that goes on is given up on that day. */
    public void withdraw(OfficeId office, LocalDate on) {
        var ending = new Ending(Ending.Way.WITHDRAWN, List.of(), on, 9, Optional.empty());
        rows(office).stream()
                .filter(row -> !row.lineage().isEnded())
                .findFirst()
                .ifPresent(row -> put(row.with(new Lineage(List.of(), Optional.of(ending)))));
        refresh(office);
    }

    /** Also another state of the round with that id. */
    public void announce(Round round) {
        put(forum().with(round));
        store.offices().all().forEach(office -> refresh(office.id()));
    }

    public Forum forum() {
        return store.forums().find(FORUM).orElseThrow();
    }

    public List<CommitmentRow> rows(OfficeId office) {
        return store.progress().rows(office, FORUM);
    }

    private void refresh(OfficeId office) {
        put(Scoring.of(forum(), store.progress().arrangements(FORUM, office), rows(office)));
    }

    public void put(View... views) {
        var result = store.journal().commit(Transaction.without().put(views));
        if (!(result instanceof CommitResult.Committed)) {
            throw new IllegalStateException("not stored: " + result);
        }
    }

    /** All letters of the ledger, the first to be caused in front. */
    public List<Letter> letters() {
        return Stream.iterate(FIRST_MONTH, month -> month.plusMonths(1))
                .limit(MONTHS)
                .flatMap(month -> store.letters().causedIn(month).stream())
                .sorted(
                        Comparator.comparing(Letter::causedAt)
                                .thenComparing(letter -> letter.receiver().key())
                                .thenComparing(Letter::occasion))
                .toList();
    }

    public Letter letter(String person, String occasion) {
        return store.letters()
                .find(new PersonId(person).receiver(), occasion)
                .orElseThrow(() -> new AssertionError("no letter " + occasion));
    }
}
