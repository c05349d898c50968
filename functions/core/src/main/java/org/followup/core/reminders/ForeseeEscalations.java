package org.followup.core.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Step;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Letters;

/** What {@link PlanEscalations} will owe the secretariat, if nothing more is reported by then. */
record ForeseeEscalations(Letters letters, SilentOffices silent) {

    List<Foreseen> between(Forum forum, Ahead ahead, Instant now, Instant end) {
        var all = new ArrayList<Foreseen>();
        for (var each : silent.byCards(forum, ahead.offices()).entrySet()) {
            var group = each.getKey();
            var steps = coming(forum, group, now, end);
            var found =
                    steps.isEmpty()
                            ? List.<SilentOffices.Silent>of()
                            : silent.among(forum, each.getValue());
            for (var coming : found.isEmpty() ? List.<Coming>of() : steps) {
                ahead.people(coming.at()).stream()
                        .filter(Person::isSecretariat)
                        .filter(member -> isStillOwed(member, forum, group, coming.step()))
                        .map(member -> foreseen(forum, group, found, coming, member, ahead))
                        .filter(one -> ahead.on(one.receiver(), one.at()).isSecretariat())
                        .forEach(all::add);
            }
        }
        return all;
    }

    private record Coming(Step step, Instant at) {}

    /** The step that holds now, and those that come by {@code end}. */
    private static List<Coming> coming(
            Forum forum, SilentOffices.Group group, Instant now, Instant end) {
        var all = new ArrayList<Coming>();
        SilentOffices.step(forum.ladder(), group.dueOn(), now)
                .ifPresent(take -> all.add(new Coming(take.step(), now)));
        for (var step : forum.ladder().ofSecretariat()) {
            var begins = SilentOffices.begins(step, group.dueOn());
            if (begins.isAfter(now) && begins.isBefore(end)) {
                all.add(new Coming(step, begins));
            }
        }
        return all;
    }

    private boolean isStillOwed(Person member, Forum forum, SilentOffices.Group group, Step step) {
        var occasion = PlanEscalations.occasion(forum, group, step);
        return letters.find(member.id().receiver(), occasion).isEmpty();
    }

    private Foreseen foreseen(
            Forum forum,
            SilentOffices.Group group,
            List<SilentOffices.Silent> found,
            Coming coming,
            Person member,
            Ahead ahead) {
        var about = Map.of("forum", forum.id().value(), "round", group.round().value());
        return new Foreseen(
                ahead.reaches(member, LetterKind.ESCALATION, about, coming.at()),
                ahead.zone(member),
                forum,
                found.getFirst().deadline(),
                coming.step(),
                member,
                found.stream().mapToInt(SilentOffices.Silent::missing).sum(),
                found.size(),
                false);
    }
}
