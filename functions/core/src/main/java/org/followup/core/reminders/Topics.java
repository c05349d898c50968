package org.followup.core.reminders;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.access.Person;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.letters.Letter;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;

/** Looks up what the {@code about} of a letter names. */
record Topics(
        Forums forums,
        Offices offices,
        Commitments commitments,
        Progress progress,
        CivilHours hours) {

    /** One office in one round of a forum. */
    record Topic(Forum forum, Deadline deadline) {

        Office office() {
            return deadline.office();
        }

        Round round() {
            return deadline.round();
        }

        Notice.Place place() {
            return new Notice.Place(
                    forum.name(),
                    office().name(),
                    deadline.zone(),
                    round().name(),
                    deadline.dueOn(),
                    deadline.dueAt(),
                    forum.illustrative());
        }

        Notice.Promise promise(Commitment commitment) {
            return new Notice.Promise(commitment.reference(), commitment.title(), place());
        }
    }

    Optional<Topic> topic(Letter letter) {
        var forum = forum(letter);
        var round =
                forum.flatMap(f -> named(letter, "round").flatMap(id -> f.round(new RoundId(id))));
        var office = office(letter);
        return round.isEmpty() || office.isEmpty()
                ? Optional.empty()
                : forum.map(found -> topic(found, round.get(), office.get()));
    }

    private Topic topic(Forum forum, Round round, Office office) {
        var arranged = progress.arrangements(forum.id(), office.id());
        return new Topic(forum, new Deadline(round, office, arranged));
    }

    Optional<Forum> forum(Letter letter) {
        return named(letter, "forum").flatMap(id -> forums.find(new ForumId(id)));
    }

    Optional<Office> office(Letter letter) {
        return named(letter, "office").flatMap(id -> offices.find(new OfficeId(id)));
    }

    Optional<Commitment> commitment(Letter letter) {
        return reference(letter).flatMap(commitments::find);
    }

    static Optional<CommitmentReference> reference(Letter letter) {
        return named(letter, "commitment").flatMap(CommitmentReference::parse);
    }

    Optional<Notice.Promise> promise(Letter letter) {
        return topic(letter).flatMap(topic -> commitment(letter).map(topic::promise));
    }

    /** The day of what a letter tells, where its receiver works. */
    LocalDate on(Letter letter, Person receiver) {
        var known =
                offices.all().stream()
                        .collect(Collectors.toUnmodifiableMap(Office::id, Function.identity()));
        return hours.home(receiver, known).day(letter.causedAt());
    }

    static Optional<String> named(Letter letter, String key) {
        return Optional.ofNullable(letter.about().get(key)).filter(name -> !name.isBlank());
    }

    static Optional<LocalDate> day(Letter letter, String key) {
        return named(letter, key).flatMap(Topics::day);
    }

    static int number(Letter letter, String key) {
        return named(letter, key).map(Integer::parseInt).orElse(1);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
