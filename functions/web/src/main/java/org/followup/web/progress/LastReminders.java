package org.followup.web.progress;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.letters.Letter;
import org.followup.core.letters.Letters;
import org.followup.core.offices.OfficeId;

/** The latest reminder that each office was owed in a round, from the months it was open in. */
@Singleton
final class LastReminders {

    private static final int MOST_MONTHS = 6;

    private final Letters letters;
    private final People people;

    LastReminders(Letters letters, People people) {
        this.letters = letters;
        this.people = people;
    }

    Map<OfficeId, List<ReadinessView.LastLetter>> of(Forum forum, Round round, Instant now) {
        var latest = new HashMap<OfficeId, List<Letter>>();
        months(round, now)
                .flatMap(month -> letters.causedIn(month).stream())
                .filter(letter -> isAbout(letter, forum, round))
                .filter(letter -> !letter.about().containsKey(Letter.ANEW))
                .forEach(letter -> add(latest, letter));
        if (latest.isEmpty()) {
            return Map.of();
        }
        var names =
                people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return latest.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> lines(entry.getValue(), names)));
    }

    /**
     * The latest first, so that what comes first is the last step, whose occasion all its receivers
     * share. Of one that came back, what is written in its place stands for it.
     */
    private static void add(Map<OfficeId, List<Letter>> latest, Letter letter) {
        var of = latest.computeIfAbsent(office(letter), office -> new ArrayList<>());
        if (of.isEmpty() || of.getFirst().firstOccasion().equals(letter.firstOccasion())) {
            of.add(letter);
        }
    }

    private static Stream<YearMonth> months(Round round, Instant now) {
        var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        var end = today.isBefore(round.locksOn()) ? today : round.locksOn();
        var first = YearMonth.from(round.opensOn().minusDays(1));
        return Stream.iterate(YearMonth.from(end), month -> month.minusMonths(1))
                .limit(MOST_MONTHS)
                .takeWhile(month -> !month.isBefore(first));
    }

    private static boolean isAbout(Letter letter, Forum forum, Round round) {
        return letter.about().keySet().containsAll(Set.of("office", "step"))
                && forum.id().value().equals(letter.about().get("forum"))
                && round.id().value().equals(letter.about().get("round"));
    }

    private static OfficeId office(Letter letter) {
        return new OfficeId(letter.about().getOrDefault("office", ""));
    }

    private static List<ReadinessView.LastLetter> lines(
            List<Letter> of, Map<PersonId, Person> names) {
        return of.stream()
                .map(letter -> line(letter, names))
                .sorted(Comparator.comparing(ReadinessView.LastLetter::name))
                .toList();
    }

    private static ReadinessView.LastLetter line(Letter letter, Map<PersonId, Person> names) {
        var id = letter.receiver().personId().orElse("");
        var person = id.isEmpty() ? null : names.get(new PersonId(id));
        return new ReadinessView.LastLetter(
                person == null ? id : person.name(),
                "letters/" + letter.receiver().key() + "/" + letter.occasion(),
                letter.state(),
                letter.sentAt().orElse(letter.causedAt()));
    }
}
