package org.followup.core.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Alphabet;
import org.followup.core.languages.Localized;
import org.followup.core.letters.Letter;

/**
 * To a member of the secretariat: every office that is silent after one deadline, in one letter;
 * none where all has come. It is the person's one reminder of the day.
 */
record EscalationLetters(
        Forums forums,
        MissingUpdates missing,
        SilentOffices silent,
        OneADay oneADay,
        CivilHours hours,
        Letterhead letterhead)
        implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        var forum = Topics.named(letter, "forum").flatMap(id -> forums.find(new ForumId(id)));
        return forum.flatMap(
                found ->
                        PlanEscalations.group(letter)
                                .map(group -> composed(letter, person, found, group, now)));
    }

    private Composed composed(
            Letter letter, Person person, Forum forum, SilentOffices.Group group, Instant now) {
        if (!person.isSecretariat()) {
            return new Composed.Dropped(Reasons.RECEIVER_LEFT);
        }
        var offices = missing.offices();
        var byCards = silent.byCards(forum, offices).getOrDefault(group, List.of());
        var found = silent.among(forum, byCards);
        if (found.isEmpty()) {
            return new Composed.Dropped(Reasons.NOTHING_MISSING);
        }
        var home = hours.home(person, offices);
        return switch (oneADay.turn(letter, letter.occasion(), home, now)) {
            case OneADay.Turn.Merged() -> new Composed.Dropped(Reasons.MERGED);
            case OneADay.Turn.NotNow(var until) -> new Composed.Later(until, Reasons.ONE_A_DAY);
            case OneADay.Turn.Yours(var guard) ->
                    new Composed.Ready(
                            person.address(),
                            person.name(),
                            person.language(),
                            content(person, forum, found),
                            Transaction.without().put(guard),
                            Map.of(OneADay.LISTED, letter.occasion()));
        };
    }

    private Notice.Escalation content(
            Person person, Forum forum, List<SilentOffices.Silent> found) {
        var language = person.language().spoken();
        var offices =
                found.stream()
                        .sorted(Alphabet.of(language).by(each -> name(each).in(language).text()))
                        .map(each -> new Notice.Silent(name(each), each.missing()))
                        .toList();
        var deadline = found.getFirst().deadline();
        return new Notice.Escalation(
                person.name(),
                new Topics.Topic(forum, deadline).place(),
                offices,
                letterhead.address("secretariat"));
    }

    private static Localized name(SilentOffices.Silent silent) {
        return silent.deadline().office().name();
    }
}
