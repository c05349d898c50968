package org.followup.core.reminders;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.access.Role;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Step;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Letters;
import org.followup.core.progress.Deadline;

/**
 * Steps that fell together only after they were planned: their letters waited over quiet days or a
 * pause. The latest goes out and says for which others it stands, as where the planner finds them
 * together.
 */
record LaterSteps(Letters letters) {

    /** In the ledger: the later step whose letter stands for this one. */
    static final String FOLDED_INTO = "foldedInto";

    /**
     * Empty where a letter is the latest, where its attempt may have reached somebody, or where
     * somebody lets it go by hand. Costs a read for each later step that has come.
     */
    Optional<Composed> fold(
            Letter letter, Ladder ladder, Deadline deadline, Set<Role> roles, Instant now) {
        if (!waits(letter) || letter.isByHand()) {
            return Optional.empty();
        }
        var occasion = Occasion.of(letter);
        var own = Step.daysOf(step(letter));
        return ReminderPolicy.come(ladder, deadline, now).stream()
                .filter(step -> step.days() > own)
                .filter(step -> step.reaches(roles) || Turn.confirms(roles))
                .sorted(Comparator.comparingInt((Step step) -> step.days()).reversed())
                .flatMap(step -> letters.find(letter.receiver(), occasion.name(step)).stream())
                .filter(later -> goes(later, now))
                .findFirst()
                .map(later -> folded(letter, later));
    }

    /** Also one that went out before; one whose outcome is not known stands for nothing yet. */
    private static boolean goes(Letter later, Instant now) {
        return waits(later)
                ? later.isDue(now) || later.reason().filter(Reasons.PAUSED::equals).isPresent()
                : later.sentAt().isPresent();
    }

    private static boolean waits(Letter letter) {
        return letter.state() == LetterState.PENDING && !letter.repeated();
    }

    private static Composed folded(Letter letter, Letter into) {
        var steps =
                Stream.of(standsFor(into), standsFor(letter), List.of(step(letter)))
                        .flatMap(List::stream)
                        .distinct()
                        .sorted(Comparator.comparingInt(Step::daysOf))
                        .collect(Collectors.joining(" "));
        return new Composed.Folded(
                letter.noting(Map.of(FOLDED_INTO, step(into))).dropped(Reasons.FOLDED),
                into.saying(Map.of(Occasion.FOLDED, steps)));
    }

    private static List<String> standsFor(Letter letter) {
        return Optional.ofNullable(letter.about().get(Occasion.FOLDED)).stream()
                .flatMap(steps -> Arrays.stream(steps.split(" ", -1)))
                .toList();
    }

    private static String step(Letter letter) {
        return letter.about().getOrDefault("step", "");
    }
}
