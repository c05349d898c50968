package org.followup.core.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Letters;
import org.followup.core.progress.Arrangement;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Deadline;
import org.followup.core.reminders.Notice.DeadlineChanged.Change;

/**
 * What there is to say of a deadline at the moment of sending: what holds now beside what its
 * receiver was told last. Of letters that waited together the last one speaks for all. Costs a read
 * for each change of the round that was arranged with the office or made for all.
 */
record DeadlineNews(Letters letters) {

    /** In the ledger: the due day that a letter told of, which may be later than its cause. */
    static final String TOLD = "dueOn";

    private static final Set<Change> OF_THE_DAY =
            Set.of(Change.EXTENDED, Change.MOVED, Change.UNDONE);

    sealed interface News {

        record Holds(Change change, Optional<LocalDate> formerDueOn) implements News {}

        record Nothing(String reason) implements News {}
    }

    /** {@code arranged} is what held before, where the change is one with the office. */
    private record Told(Letter letter, long sequence, Optional<Arrangements> arranged) {}

    News of(Letter letter, Deadline deadline) {
        var change = change(letter);
        if (change == Change.DECLINED) {
            return isAnsweredOtherwise(letter, deadline)
                    ? new News.Nothing(Reasons.OVERTAKEN)
                    : new News.Holds(change, Topics.day(letter, "formerDueOn"));
        }
        var all = told(letter, deadline);
        var own = all.stream().map(Told::letter).toList().indexOf(letter);
        if (own < 0) {
            return new News.Holds(change, Topics.day(letter, "formerDueOn"));
        }
        if (all.stream().skip(own + 1L).anyMatch(later -> waitsOrWentOut(later.letter()))) {
            return new News.Nothing(Reasons.OVERTAKEN);
        }
        var before = all.subList(0, own).reversed();
        var last = before.stream().map(Told::letter).filter(DeadlineNews::wentOut).findFirst();
        var untold = new ArrayList<Told>(List.of(all.get(own)));
        before.stream()
                .takeWhile(each -> !wentOut(each.letter()))
                .forEach(each -> untold.addFirst(each));
        return news(untold, last, deadline);
    }

    private static News news(List<Told> untold, Optional<Letter> last, Deadline now) {
        var letter = untold.getLast().letter();
        var arranged =
                untold.stream()
                        .flatMap(each -> each.arranged().stream())
                        .findFirst()
                        .orElse(now.arrangements());
        var known = new Deadline(now.round(), now.office(), arranged);
        var one = Topics.reference(letter);
        var wasExcused = isExcused(known, one);
        var formerDueOn =
                last.flatMap(told -> Topics.day(told, TOLD))
                        .or(() -> Topics.day(untold.getFirst().letter(), "formerDueOn"));
        if (isExcused(now, one) != wasExcused) {
            return new News.Holds(wasExcused ? Change.UNDONE : Change.EXCUSED, formerDueOn);
        }
        if (one.isPresent() || wasExcused) {
            return new News.Nothing(Reasons.AS_BEFORE);
        }
        if (formerDueOn.filter(now.dueOn()::equals).isEmpty()) {
            return new News.Holds(ofTheDay(untold, now.dueOn()), formerDueOn);
        }
        if (now.locksOn().equals(known.locksOn())) {
            return new News.Nothing(Reasons.AS_BEFORE);
        }
        var longer = now.locksOn().isAfter(known.locksOn());
        return new News.Holds(longer ? Change.REOPENED : Change.UNDONE, formerDueOn);
    }

    /** By what the day came about that holds now. */
    private static Change ofTheDay(List<Told> untold, LocalDate dueOn) {
        var changes = untold.reversed().stream().map(Told::letter).toList();
        return changes.stream()
                .filter(each -> Topics.day(each, "dueOn").filter(dueOn::equals).isPresent())
                .filter(each -> !Topics.day(each, "formerDueOn").equals(Optional.of(dueOn)))
                .findFirst()
                .or(() -> Optional.of(changes.getFirst()))
                .map(DeadlineNews::change)
                .filter(OF_THE_DAY::contains)
                .orElse(Change.MOVED);
    }

    private static boolean isExcused(Deadline deadline, Optional<CommitmentReference> one) {
        return one.map(deadline::excuses).orElseGet(deadline::isExcused);
    }

    /** The letters to its receiver about the same, itself among them, in the order of causes. */
    private List<Told> told(Letter letter, Deadline deadline) {
        var one = Topics.reference(letter);
        var all = new ArrayList<Told>();
        for (var each : deadline.arrangements().all()) {
            if (each.round().equals(deadline.id()) && isAbout(each, one)) {
                all.addAll(told(letter, deadline, each.made().sequence()));
                each.made().undoneBy().ifPresent(by -> all.addAll(told(letter, deadline, by)));
            }
        }
        if (one.isEmpty()) {
            for (var move : deadline.round().moves()) {
                find(letter, TellOffices.occasion(move, deadline))
                        .ifPresent(found -> all.add(new Told(found, 0, Optional.empty())));
            }
        }
        all.sort(
                Comparator.comparing((Told told) -> told.letter().causedAt())
                        .thenComparingLong(Told::sequence));
        return all;
    }

    private List<Told> told(Letter letter, Deadline deadline, long sequence) {
        var arranged = deadline.arrangements();
        return find(letter, arranged.occasion(sequence)).stream()
                .map(found -> new Told(found, sequence, Optional.of(arranged.asOf(sequence - 1))))
                .toList();
    }

    private static boolean isAbout(Arrangement arrangement, Optional<CommitmentReference> one) {
        return switch (arrangement) {
            case Arrangement.CommitmentExcused excused ->
                    one.filter(excused.commitment()::equals).isPresent();
            case Arrangement.Asked asked -> false;
            case Arrangement.Extended extended -> one.isEmpty();
            case Arrangement.Reopened reopened -> one.isEmpty();
            case Arrangement.RoundExcused excused -> one.isEmpty();
        };
    }

    /** Where it came back and went out once more, the latest of them. */
    private Optional<Letter> find(Letter letter, String occasion) {
        if (letter.firstOccasion().equals(occasion)) {
            return Optional.of(letter);
        }
        var found = letters.find(letter.receiver(), occasion);
        return found.map(each -> each.about().get(Letter.ANEW))
                .flatMap(next -> find(letter, next))
                .or(() -> found);
    }

    private static boolean isAnsweredOtherwise(Letter letter, Deadline deadline) {
        var declined =
                deadline.arrangements().all().stream()
                        .filter(Arrangement.Asked.class::isInstance)
                        .flatMap(asked -> asked.made().undoneBy().stream())
                        .filter(by -> isOf(letter, deadline.arrangements(), by))
                        .findFirst();
        return declined.isPresent()
                && deadline.arranged().stream()
                        .filter(DeadlineNews::answers)
                        .anyMatch(each -> each.made().sequence() > declined.get());
    }

    private static boolean isOf(Letter letter, Arrangements arrangements, long sequence) {
        return letter.firstOccasion().equals(arrangements.occasion(sequence));
    }

    private static boolean answers(Arrangement arrangement) {
        return arrangement instanceof Arrangement.Extended
                || arrangement instanceof Arrangement.RoundExcused;
    }

    private static boolean waitsOrWentOut(Letter letter) {
        return letter.state() == LetterState.PENDING || wentOut(letter);
    }

    /**
     * Or may have: nobody knows of an attempt without an answer. What came back for good has not.
     */
    private static boolean wentOut(Letter letter) {
        return switch (letter.state()) {
            case SENDING, SENT, DELAYED, DELIVERED, COMPLAINED -> true;
            case PENDING, DROPPED, FAILED -> letter.repeated();
            case BOUNCED -> !letter.cameBack();
        };
    }

    private static Change change(Letter letter) {
        return Topics.named(letter, "change")
                .map(name -> name.toUpperCase(Locale.ROOT))
                .map(Change::valueOf)
                .orElse(Change.MOVED);
    }
}
