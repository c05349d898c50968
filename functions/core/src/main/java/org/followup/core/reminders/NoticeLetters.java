package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.commitments.Commitments;
import org.followup.core.letters.Letter;
import org.followup.core.offices.OfficeId;

/** Letters that tell one person of one thing: at a civil hour, unless they are urgent. */
final class NoticeLetters {

    private final People people;
    private final Commitments commitments;
    private final MissingUpdates missing;
    private final CivilHours hours;

    NoticeLetters(
            People people, Commitments commitments, MissingUpdates missing, CivilHours hours) {
        this.people = people;
        this.commitments = commitments;
        this.missing = missing;
        this.hours = hours;
    }

    Composed compose(Notices kind, Letter letter, Instant now) {
        return letter.receiver()
                .personId()
                .flatMap(id -> people.find(new PersonId(id)))
                .map(person -> compose(kind, letter, person, now))
                .orElseGet(() -> new Composed.Dropped(Reasons.RECEIVER_LEFT));
    }

    private Composed compose(Notices kind, Letter letter, Person person, Instant now) {
        if (letter.kind().choice().filter(person.without()::contains).isPresent()) {
            return new Composed.Dropped(Reasons.SWITCHED_OFF);
        }
        if (!concerns(letter, person)) {
            return new Composed.Dropped(Reasons.RECEIVER_LEFT);
        }
        return waits(letter, person, now)
                .orElseGet(
                        () ->
                                kind.compose(letter, person, now)
                                        .orElseGet(() -> new Composed.Dropped(Reasons.GONE)));
    }

    /** Somebody may have given the role away since, and is told no more of that office. */
    private boolean concerns(Letter letter, Person person) {
        return switch (letter.kind()) {
            case HANDED_OVER -> Turn.confirms(roles(letter, person));
            case SENT_BACK,
                    ACCEPTED,
                    DEADLINE_CHANGED,
                    FORUM_MOVED,
                    ROUND_OPENED,
                    NOTE_WRITTEN,
                    ENTERED_ON_BEHALF,
                    CONSENT_ASKED,
                    CONTRIBUTION_ANSWERED ->
                    !roles(letter, person).isEmpty();
            case COMMITMENTS_ENDED ->
                    !roles(letter, person).isEmpty() || isOfPartner(letter, person);
            case SIGN_IN,
                    INVITATION,
                    RECEIPT,
                    REMINDER,
                    ESCALATION,
                    ROLE_HANDED_OVER,
                    DIGEST,
                    EXPORT_READY ->
                    true;
        };
    }

    /** At the office that a letter is about. */
    private static Set<Role> roles(Letter letter, Person person) {
        return Topics.named(letter, "office")
                .map(office -> MissingUpdates.roles(person, new OfficeId(office)))
                .orElse(Set.of());
    }

    private boolean isOfPartner(Letter letter, Person person) {
        return Topics.reference(letter).flatMap(commitments::find).stream()
                .flatMap(commitment -> commitment.plan().partners().stream())
                .anyMatch(partner -> !MissingUpdates.roles(person, partner).isEmpty());
    }

    private Optional<Composed> waits(Letter letter, Person person, Instant now) {
        if (letter.kind().urgent() || letter.isByHand()) {
            return Optional.empty();
        }
        var home = hours.home(person, Topics.named(letter, "office"), missing.offices());
        return Optional.of(hours.next(home, now))
                .filter(civil -> civil.isAfter(now))
                .map(civil -> new Composed.Later(civil, Reasons.QUIET));
    }
}
