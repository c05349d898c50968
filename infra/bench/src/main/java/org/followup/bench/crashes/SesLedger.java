package org.followup.bench.crashes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.core.letters.Letter;

/** What the mail service wrote down: the only witness of what went out. */
record SesLedger(Path file) {

    record Line(String what, long at, String receiver, String occasion) {

        boolean isAccepted() {
            return what.equals("ACCEPTED") || what.equals("UNANSWERED");
        }

        String name() {
            return receiver + " " + occasion;
        }
    }

    static String name(Letter letter) {
        return letter.receiver().key() + " " + letter.occasion();
    }

    /** Whole lines only: one may be half written. */
    List<Line> lines() {
        try {
            var text = Files.readString(file, UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(line -> line.split(" ", -1))
                    .map(part -> new Line(part[0], Long.parseLong(part[1]), part[2], part[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Line> accepted() {
        return lines().stream().filter(Line::isAccepted).toList();
    }

    List<Line> acceptedSince(long moment) {
        return accepted().stream().filter(line -> line.at() >= moment).toList();
    }

    long lastAcceptedAt() {
        return accepted().getLast().at();
    }

    Optional<Long> firstSince(long moment) {
        return lines().stream().map(Line::at).filter(at -> at >= moment).findFirst();
    }

    Set<String> names() {
        return accepted().stream().map(Line::name).collect(Collectors.toSet());
    }
}
