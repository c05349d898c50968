package org.followup.web.letters;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.languages.Language;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Pause;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;

/** Pauses with the names and reasons that belong to them, and what can be paused. */
@Singleton
final class PauseData {

    private final Letters letters;
    private final Journal journal;
    private final LetterLines names;
    private final Offices offices;
    private final Forums forums;
    private final People people;

    PauseData(
            Letters letters,
            Journal journal,
            LetterLines names,
            Offices offices,
            Forums forums,
            People people) {
        this.letters = letters;
        this.journal = journal;
        this.names = names;
        this.offices = offices;
        this.forums = forums;
        this.people = people;
    }

    List<Office> offices(Language reader) {
        return names.offices(reader);
    }

    /** The latest forum first, its rounds by their due days. */
    List<PausesView.RoundOf> rounds() {
        return forums.all().reversed().stream()
                .flatMap(
                        forum ->
                                forum.rounds().stream()
                                        .map(round -> new PausesView.RoundOf(forum, round)))
                .toList();
    }

    List<PausesView.Line> lines(Instant now) {
        var pauses = letters.pauses();
        var reasons = journal.texts(pauses.stream().map(Pause::reason).toList());
        var persons =
                people.all().stream().collect(Collectors.toMap(p -> p.id().value(), Person::name));
        return pauses.stream()
                .map(pause -> line(pause, now, reasons, persons))
                .sorted(Comparator.comparing((PausesView.Line line) -> !line.on()))
                .toList();
    }

    private PausesView.Line line(
            Pause pause,
            Instant now,
            Map<TextId, StoredText> reasons,
            Map<String, String> persons) {
        var office =
                offices.all().stream()
                        .filter(o -> o.id().value().equals(pause.scope().get("office")))
                        .findFirst();
        var round =
                rounds().stream()
                        .filter(
                                each ->
                                        each.forum()
                                                .id()
                                                .value()
                                                .equals(pause.scope().get("forum")))
                        .map(PausesView.RoundOf::round)
                        .filter(each -> each.id().value().equals(pause.scope().get("round")))
                        .findFirst();
        return new PausesView.Line(
                pause,
                pause.isOn(now),
                Optional.ofNullable(persons.get(pause.by())),
                Optional.ofNullable(reasons.get(pause.reason())).map(StoredText::text),
                office,
                round);
    }
}
