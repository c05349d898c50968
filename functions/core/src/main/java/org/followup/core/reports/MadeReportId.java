package org.followup.core.reports;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/** Names a report that is made aside; ids sort by the moment they were asked for. */
public record MadeReportId(String value) {

    private static final String SHAPE = "[a-z0-9]{8,40}";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    public MadeReportId {
        if (!isOne(value)) {
            throw new IllegalArgumentException(
                    "the id of a made report has 8 to 40 small letters or digits");
        }
    }

    public static boolean isOne(String text) {
        return text.matches(SHAPE);
    }

    public static MadeReportId at(Instant moment, SecureRandom random) {
        var drawn = new byte[8];
        random.nextBytes(drawn);
        return new MadeReportId(MOMENT.format(moment) + HexFormat.of().formatHex(drawn));
    }

    @Override
    public String toString() {
        return value;
    }
}
