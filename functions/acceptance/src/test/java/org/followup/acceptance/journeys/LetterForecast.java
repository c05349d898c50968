package org.followup.acceptance.journeys;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the desk foresees, and what really went out: a line for each day and address, for several
 * reminders of a day become one letter. Weeks of the secretariat and rounds that open are in it.
 */
record LetterForecast(Outside outside, Person secretariat) {

    private static final Set<String> FORESEEN =
            Set.of("REMINDER", "ESCALATION", "ROUND_OPENED", "DIGEST");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final String LINES =
            "() => [...document.querySelectorAll('.task')].filter(line => line.querySelector('b'))"
                    + ".map(line => line.querySelector('b').innerText.trim() + '|'"
                    + " + line.querySelector('.task__title').innerText.trim())";

    Set<String> ofThirtyDays() {
        secretariat.open("/letters/ahead");
        return ((List<?>) secretariat.page().evaluate(LINES))
                .stream()
                        .map(line -> line(line.toString().split("\\|", 2)))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By the names of the people of the demonstration. */
    private static String line(String[] parts) {
        var mailbox =
                parts[1].toLowerCase(Locale.ROOT)
                        .replace("focal point", "focal")
                        .replace(" · ", ".");
        return LocalDate.parse(parts[0], DAY) + " " + mailbox + "@example.org";
    }

    /** Until now. */
    Set<String> sentIn(Duration span) {
        var from = outside.now().minus(span);
        return outside.letters().stream()
                .filter(letter -> FORESEEN.contains(letter.path("occasion").asText()))
                .filter(letter -> sentAt(letter.path("sentAt").asText()).isAfter(from))
                .map(
                        letter ->
                                LocalDate.ofInstant(
                                                sentAt(letter.path("sentAt").asText()),
                                                ZoneOffset.UTC)
                                        + " "
                                        + letter.path("to").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Instant sentAt(String text) {
        return Instant.parse(text);
    }

    static Set<String> without(Collection<String> lines, String address) {
        return lines.stream()
                .filter(line -> !line.contains(address))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
