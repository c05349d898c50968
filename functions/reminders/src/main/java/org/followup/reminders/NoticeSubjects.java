package org.followup.reminders;

import java.time.LocalDate;
import java.util.Map;
import org.followup.core.reminders.Notice;

/** Subjects of notices: what, and until when, or since when. */
final class NoticeSubjects {

    private NoticeSubjects() {}

    static String of(Notice notice, Words words) {
        return switch (notice) {
            case Notice.HandedOver letter ->
                    about("handed-over", letter.promise(), letter.promise().place().dueOn(), words);
            case Notice.Escalation letter ->
                    words.say(
                            "escalation.subject",
                            Map.of(
                                    "count",
                                    letter.silent().size(),
                                    "round",
                                    words.text(letter.place().round()),
                                    "day",
                                    words.briefly(letter.place().dueOn())));
            case Notice.SentBack letter ->
                    about("sent-back", letter.promise(), letter.reworkBy(), words);
            case Notice.Accepted letter -> about("accepted", letter.promise(), letter.on(), words);
            case Notice.DeadlineChanged letter -> deadline(letter, words);
            case Notice.ForumMoved letter ->
                    words.say(
                            "forum-moved.subject",
                            Map.of(
                                    "forum",
                                    words.text(letter.forum()),
                                    "day",
                                    words.briefly(letter.opensOn())));
            case Notice.CommitmentsEnded letter -> ended(letter, words);
            case Notice.ConsentAsked letter ->
                    words.say(
                            "consent-asked.subject",
                            Map.of(
                                    "commitment",
                                    letter.own().value(),
                                    "lead",
                                    letter.lead().value(),
                                    "day",
                                    words.briefly(letter.askedOn())));
            case Notice.RoundOpened letter -> round("round-opened.subject", letter.place(), words);
            case Notice.RoleHandedOver letter -> role(letter, words);
            case Notice.EnteredOnBehalf letter ->
                    about("entered-on-behalf", letter.promise(), letter.on(), words);
            case Notice.NoteWritten letter ->
                    about("note-written", letter.promise(), letter.on(), words);
            case Notice.ContributionAnswered letter ->
                    words.say(
                            "contribution-answered.subject",
                            Map.of(
                                    "kind",
                                    letter.kind().name(),
                                    "by",
                                    words.text(letter.by()),
                                    "day",
                                    words.briefly(letter.on())));
            case Notice.Digest letter -> digest(letter, words);
            case Notice.ExportReady letter ->
                    words.say(
                            "export-ready.subject",
                            Map.of("report", letter.report(), "day", words.briefly(letter.on())));
        };
    }

    private static String about(String key, Notice.Promise promise, LocalDate day, Words words) {
        return words.say(
                key + ".subject",
                Map.of("commitment", promise.commitment().value(), "day", words.briefly(day)));
    }

    private static String round(String key, Notice.Place place, Words words) {
        return words.say(
                key,
                Map.of("round", words.text(place.round()), "day", words.briefly(place.dueOn())));
    }

    /** Of one commitment alone only an excuse is told. */
    private static String deadline(Notice.DeadlineChanged letter, Words words) {
        var key = Sheets.deadline(letter.change()) + ".subject";
        return letter.promise()
                .filter(promise -> letter.change() == Notice.DeadlineChanged.Change.EXCUSED)
                .map(
                        promise ->
                                words.say(
                                        key + ".one",
                                        Map.of(
                                                "commitment",
                                                promise.commitment().value(),
                                                "round",
                                                words.text(letter.place().round()),
                                                "day",
                                                words.briefly(letter.place().dueOn()))))
                .orElseGet(() -> round(key, letter.place(), words));
    }

    private static String ended(Notice.CommitmentsEnded letter, Words words) {
        var first = letter.ended().getFirst();
        var day = words.briefly(letter.on());
        return letter.into()
                .map(
                        into ->
                                words.say(
                                        "carried-over.subject",
                                        Map.of(
                                                "count",
                                                letter.ended().size(),
                                                "forum",
                                                words.text(into),
                                                "day",
                                                day)))
                .orElseGet(
                        () ->
                                words.say(
                                        "commitment-ended.subject",
                                        Map.of(
                                                "commitment",
                                                first.commitment().value(),
                                                "way",
                                                first.way().name(),
                                                "day",
                                                day)));
    }

    private static String role(Notice.RoleHandedOver letter, Words words) {
        return words.say(
                "role-handed-over.subject",
                Map.of(
                        "role",
                        words.role(letter.role()),
                        "day",
                        words.briefly(letter.from().orElse(letter.on()))));
    }

    private static String digest(Notice.Digest letter, Words words) {
        var received = letter.rounds().stream().mapToInt(Notice.Count::received).sum();
        var expected = letter.rounds().stream().mapToInt(Notice.Count::expected).sum();
        return words.say(
                "digest.subject",
                Map.of(
                        "day",
                        words.briefly(letter.week()),
                        "received",
                        received,
                        "expected",
                        expected));
    }
}
