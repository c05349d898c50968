package org.followup.core.reports;

import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.languages.Localized;

/**
 * How many bytes an entry may take in an answer of the gateway, at most: its texts in UTF-8,
 * escaped once as JSON and once more in the gateway's envelope, and what stands around them.
 */
final class Weight {

    /** Names, dates, hashes of one line; the commitment stands in a CSV line again. */
    private static final int AROUND = 1_200;

    private Weight() {}

    static int of(StatusReport.Entry entry) {
        var titles = of(entry.commitment().title()) + of(entry.office().name());
        var weight = AROUND + titles;
        for (var line : entry.lines()) {
            weight += AROUND + titles;
            weight +=
                    line.received()
                            .map(
                                    received ->
                                            received.content().texts().values().stream()
                                                            .mapToInt(Weight::of)
                                                            .sum()
                                                    + said(received))
                            .orElse(0);
        }
        return weight;
    }

    private static int said(StatusReport.Received received) {
        return received.assessed().stream()
                .flatMap(one -> Stream.of(one.why(), one.reply()))
                .flatMap(Optional::stream)
                .mapToInt(Weight::of)
                .sum();
    }

    private static int of(Localized text) {
        return text.texts().values().stream().mapToInt(Weight::of).sum();
    }

    static int of(String text) {
        var weight = 0;
        for (var i = 0; i < text.length(); i++) {
            weight += of(text.charAt(i));
        }
        return weight;
    }

    private static int of(char c) {
        if (c == '"' || c == '\\') {
            return 4;
        }
        if (c < 0x20) {
            return c == '\n' || c == '\r' || c == '\t' ? 3 : 7;
        }
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
