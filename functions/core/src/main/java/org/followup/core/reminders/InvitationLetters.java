package org.followup.core.reminders;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Grant;
import org.followup.core.access.Link;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Secret;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;

/** Says to a newcomer which roles are held, and lets the newcomer in. */
final class InvitationLetters {

    static final Duration LASTS = Duration.ofDays(14);

    private final People people;
    private final MissingUpdates missing;
    private final CivilHours hours;
    private final Letterhead letterhead;
    private final SecureRandom random;

    InvitationLetters(
            People people,
            MissingUpdates missing,
            CivilHours hours,
            Letterhead letterhead,
            SecureRandom random) {
        this.people = people;
        this.missing = missing;
        this.hours = hours;
        this.letterhead = letterhead;
        this.random = random;
    }

    Composed compose(Letter letter, Instant now) {
        return letter.receiver()
                .personId()
                .flatMap(id -> people.find(new PersonId(id)))
                .map(person -> compose(person, now))
                .orElseGet(() -> new Composed.Dropped(Reasons.RECEIVER_LEFT));
    }

    private Composed compose(Person person, Instant now) {
        var offices = missing.offices();
        var secret = Secret.random(random, 24);
        var expiresAt = now.plus(LASTS);
        var link =
                Link.to(
                        secret,
                        person,
                        Link.Purpose.INVITATION,
                        Optional.empty(),
                        "my-office",
                        expiresAt);
        var until = hours.home(person, offices).day(expiresAt);
        return Composed.to(
                person,
                new LetterContent.Invitation(
                        person.name(), held(person, offices), letterhead.link(secret), until),
                Transaction.without().add(link));
    }

    private static List<LetterContent.Held> held(Person person, Map<OfficeId, Office> offices) {
        return person.grants().stream()
                .sorted(
                        Comparator.comparing(Grant::role)
                                .thenComparing(
                                        grant -> grant.office().map(OfficeId::value).orElse("")))
                .map(
                        grant ->
                                new LetterContent.Held(
                                        grant.role(),
                                        grant.office()
                                                .flatMap(id -> Optional.ofNullable(offices.get(id)))
                                                .map(Office::name)))
                .toList();
    }
}
