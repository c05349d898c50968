package org.followup.web.progress;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.languages.Alphabet;
import org.followup.core.languages.Countries;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Pause;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.ReportingState;
import org.followup.core.progress.Score;
import org.followup.core.reminders.ForeseeReminders;
import org.followup.core.tasks.Call;
import org.followup.core.tasks.Calls;

/** Reads the cards of a forum in one query, and the reminders of a round by months. */
@Singleton
final class ReadinessData {

    private static final int MOST_CALLS = 500;

    private final Offices offices;
    private final Progress progress;
    private final Letters letters;
    private final LastReminders reminders;
    private final ForeseeReminders foresee;
    private final Calls calls;
    private final Countries countries;
    private final Clock clock;

    ReadinessData(
            Offices offices,
            Progress progress,
            Letters letters,
            LastReminders reminders,
            ForeseeReminders foresee,
            Calls calls,
            Messages messages,
            Clock clock) {
        this.offices = offices;
        this.progress = progress;
        this.letters = letters;
        this.reminders = reminders;
        this.foresee = foresee;
        this.calls = calls;
        this.countries = new Countries(messages);
        this.clock = clock;
    }

    /** Alphabetical as the reader reads: by country, then by name. */
    List<ReadinessView.Row> rows(Language reader, Forum forum, Round round) {
        var now = clock.instant();
        var known =
                offices.all().stream().collect(Collectors.toMap(Office::id, Function.identity()));
        var last = reminders.of(forum, round, now);
        var pauses = letters.pauses();
        var arranged = progress.arrangements(forum.id());
        var called = lastCalls(now);
        return progress.scores(forum.id()).stream()
                .flatMap(
                        score ->
                                Stream.ofNullable(known.get(score.office()))
                                        .map(
                                                office ->
                                                        row(
                                                                forum,
                                                                deadlines(forum, office, arranged),
                                                                round,
                                                                score,
                                                                last,
                                                                called,
                                                                pauses,
                                                                now)))
                .sorted(Alphabet.of(reader).by(row -> name(reader, row.office())))
                .toList();
    }

    private String name(Language reader, Office office) {
        return countries.name(reader, office.country()) + " " + office.name().in(reader).text();
    }

    private ReadinessView.Row row(
            Forum forum,
            List<Deadline> deadlines,
            Round round,
            Score score,
            Map<OfficeId, List<ReadinessView.LastLetter>> last,
            Map<String, Call> called,
            List<Pause> pauses,
            Instant now) {
        var count = score.round(round.id());
        var deadline =
                deadlines.stream()
                        .filter(each -> each.id().equals(round.id()))
                        .findFirst()
                        .orElseThrow();
        var office = deadline.office();
        return new ReadinessView.Row(
                office,
                ReportingState.of(count, deadline, now),
                count,
                deadline,
                deadline.days(now),
                last.getOrDefault(office.id(), List.of()),
                Optional.ofNullable(called.get(office.id().value())),
                count.missing() == 0
                        ? Optional.empty()
                        : foresee.next(forum, deadline, pauses, now),
                deadlines.stream().map(each -> cell(each, score, now)).toList());
    }

    private static ReadinessView.Cell cell(Deadline deadline, Score score, Instant now) {
        var count = score.round(deadline.id());
        return new ReadinessView.Cell(deadline, ReportingState.of(count, deadline, now), count);
    }

    private static List<Deadline> deadlines(
            Forum forum, Office office, Map<OfficeId, Arrangements> arranged) {
        var none = Arrangements.none(forum.id(), office.id());
        return Deadline.all(forum.rounds(), office, arranged.getOrDefault(office.id(), none));
    }

    /** By office, of the last three months. */
    private Map<String, Call> lastCalls(Instant now) {
        var from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusMonths(3);
        return calls.since(from, MOST_CALLS).stream()
                .collect(
                        Collectors.toMap(
                                Call::office, Function.identity(), (later, earlier) -> later));
    }
}
