package org.followup.reminders;

import java.util.Locale;
import java.util.Map;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.reminders.Notice;

/** What each kind of notice has on its sheet. */
final class Sheets {

    private Sheets() {}

    static Sheet of(Notice notice, Words words) {
        return content(notice, words).stoppedAt(notice.stop());
    }

    private static Sheet content(Notice notice, Words words) {
        return switch (notice) {
            case Notice.HandedOver letter ->
                    Sheet.of(words, "handed-over", letter.name(), letter.link())
                            .about(letter.promise(), words)
                            .due(letter.promise().place(), words)
                            .then(until("handed-over.then", letter.until(), words));
            case Notice.Escalation letter -> escalation(letter, words);
            case Notice.SentBack letter ->
                    Sheet.of(words, "sent-back", letter.name(), letter.form())
                            .about(letter.promise(), words)
                            .with(words.say("fact.due"), words.day(letter.reworkBy()), words)
                            .then(until("sent-back.then", letter.until(), words));
            case Notice.Accepted letter ->
                    Sheet.of(words, "accepted", letter.name(), letter.page())
                            .about(letter.promise(), words)
                            .then(words.say("accepted.then"));
            case Notice.DeadlineChanged letter -> deadlineChanged(letter, words);
            case Notice.ForumMoved letter -> forumMoved(letter, words);
            case Notice.CommitmentsEnded letter -> ended(letter, words);
            case Notice.ConsentAsked letter -> consentAsked(letter, words);
            case Notice.RoundOpened letter -> roundOpened(letter, words);
            case Notice.RoleHandedOver letter -> roleHandedOver(letter, words);
            case Notice.EnteredOnBehalf letter ->
                    Sheet.of(words, "entered-on-behalf", letter.name(), letter.page())
                            .about(letter.promise(), words)
                            .with(words.say("receipt.seal"), letter.receipt(), words)
                            .then(words.say("entered-on-behalf.then"));
            case Notice.NoteWritten letter ->
                    Sheet.of(words, "note-written", letter.name(), letter.page())
                            .about(letter.promise(), words)
                            .then(words.say("note-written.then"));
            case Notice.ContributionAnswered letter ->
                    Sheet.of(
                                    words,
                                    "contribution-answered",
                                    Map.of("kind", letter.kind().name()),
                                    letter.name(),
                                    letter.page())
                            .with(words.say("fact.by"), letter.by(), words)
                            .then(words.say("contribution-answered.then"));
            case Notice.Digest letter -> digest(letter, words);
            case Notice.ExportReady letter ->
                    Sheet.of(words, "export-ready", letter.name(), letter.page())
                            .with(words.say("fact.report"), letter.report(), words);
        };
    }

    private static String until(String key, java.time.LocalDate day, Words words) {
        return words.say(key, Map.of("day", words.day(day)));
    }

    /** Each office with what is missing, and the day that they all had. */
    private static Sheet escalation(Notice.Escalation letter, Words words) {
        var sheet =
                Sheet.of(
                                words,
                                "escalation",
                                Map.of("count", letter.silent().size()),
                                letter.name(),
                                letter.page())
                        .round(letter.place(), words)
                        .with(words.say("fact.due"), words.day(letter.place().dueOn()), words)
                        .then(words.say("escalation.then"));
        for (var silent : letter.silent()) {
            sheet =
                    sheet.with(
                            words.text(silent.office()),
                            words.say("escalation.line", Map.of("count", silent.missing())),
                            words);
        }
        return sheet;
    }

    private static Sheet deadlineChanged(Notice.DeadlineChanged letter, Words words) {
        var excused = letter.change() == Notice.DeadlineChanged.Change.EXCUSED;
        var one = excused && letter.promise().isPresent();
        var key = deadline(letter.change()) + (one ? "-one" : "");
        var sheet = Sheet.of(words, key, letter.name(), letter.page());
        sheet =
                letter.promise().isPresent()
                        ? sheet.about(letter.promise().get(), words)
                        : sheet.about(letter.place(), words);
        if (!excused) {
            sheet = sheet.due(letter.place(), words);
        }
        if (letter.formerDueOn().isPresent()) {
            var former = words.day(letter.formerDueOn().get());
            sheet = sheet.with(words.say("fact.former"), former, words);
        }
        return sheet.then(words.say("deadline.then"));
    }

    /** The key of a change, such as {@code deadline-extended}. */
    static String deadline(Notice.DeadlineChanged.Change change) {
        return "deadline-" + change.name().toLowerCase(Locale.ROOT);
    }

    private static Sheet forumMoved(Notice.ForumMoved letter, Words words) {
        var sheet =
                Sheet.of(words, "forum-moved", letter.name(), letter.page())
                        .with(words.say("fact.forum"), letter.forum(), words)
                        .with(words.say("fact.opens"), words.day(letter.opensOn()), words);
        if (letter.formerOpensOn().isPresent()) {
            var former = words.day(letter.formerOpensOn().get());
            sheet = sheet.with(words.say("fact.opened"), former, words);
        }
        sheet = sheet.then(words.say("forum-moved.then"));
        return letter.illustrative() ? sheet.illustrating() : sheet;
    }

    /** A line for each commitment, and what became of it. */
    private static Sheet ended(Notice.CommitmentsEnded letter, Words words) {
        var key = letter.into().isPresent() ? "carried-over" : "commitment-ended";
        var sheet =
                Sheet.of(words, key, letter.name(), letter.page())
                        .with(words.say("receipt.office"), letter.office(), words)
                        .with(words.say("fact.forum"), letter.forum(), words);
        if (letter.into().isPresent()) {
            sheet = sheet.with(words.say("fact.into"), letter.into().get(), words);
        }
        for (var promise : letter.ended()) {
            sheet = sheet.with(promise.commitment().value(), became(promise, words), words);
        }
        sheet = sheet.then(words.say(key + ".then"));
        return letter.illustrative() ? sheet.illustrating() : sheet;
    }

    private static Sheet consentAsked(Notice.ConsentAsked letter, Words words) {
        var sheet =
                Sheet.of(words, "consent-asked", letter.name(), letter.page())
                        .with(words.say("fact.into"), letter.into(), words)
                        .with(letter.own().value(), letter.ownTitle(), words)
                        .with(letter.lead().value(), letter.leadTitle(), words)
                        .with(words.say("fact.lead"), letter.by(), words)
                        .then(words.say("consent-asked.then"));
        return letter.illustrative() ? sheet.illustrating() : sheet;
    }

    private static String became(Notice.EndedPromise promise, Words words) {
        var into = promise.into().stream().map(CommitmentReference::value).toList();
        return words.say(
                "ended.line",
                Map.of(
                        "way",
                        promise.way().name(),
                        "title",
                        words.text(promise.title()),
                        "into",
                        String.join(", ", into)));
    }

    private static Sheet roundOpened(Notice.RoundOpened letter, Words words) {
        return Sheet.of(
                        words,
                        "round-opened",
                        Map.of("count", letter.promises()),
                        letter.name(),
                        letter.page())
                .about(letter.place(), words)
                .due(letter.place(), words)
                .then(words.say("round-opened.then"));
    }

    private static Sheet roleHandedOver(Notice.RoleHandedOver letter, Words words) {
        var sheet =
                Sheet.of(words, "role-handed-over", letter.name(), letter.page())
                        .with(words.say("fact.role"), words.role(letter.role()), words);
        if (letter.office().isPresent()) {
            sheet = sheet.with(words.say("receipt.office"), letter.office().get(), words);
        }
        if (letter.from().isPresent()) {
            sheet = sheet.with(words.say("fact.from"), words.day(letter.from().get()), words);
        }
        if (letter.until().isPresent()) {
            sheet = sheet.with(words.say("fact.until"), words.day(letter.until().get()), words);
        }
        return sheet.then(words.say("role-handed-over.then"));
    }

    private static Sheet digest(Notice.Digest letter, Words words) {
        var sheet =
                Sheet.of(words, "digest", letter.name(), letter.page())
                        .then(words.say("digest.then"));
        if (letter.rounds().stream().anyMatch(Notice.Count::illustrative)) {
            sheet = sheet.illustrating();
        }
        for (var count : letter.rounds()) {
            var label = words.text(count.forum()) + ", " + words.text(count.round());
            sheet = sheet.with(label, line(count, words), words);
        }
        return sheet;
    }

    private static String line(Notice.Count count, Words words) {
        return words.say(
                "digest.line",
                Map.of(
                        "received",
                        count.received(),
                        "expected",
                        count.expected(),
                        "day",
                        words.day(count.dueOn())));
    }
}
