package org.followup.core.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Theme;
import org.followup.core.forums.ThemeCode;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.offices.OfficeId;

/**
 * Rounds and rows for tests: {@code row("NLS-C")} reported not started, limited, substantial,
 * nothing, complete.
 */
final class Rounds {

    static final ForumId FORUM = new ForumId("2025");
    static final OfficeId OFFICE = new OfficeId("kz");
    static final ThemeCode THEME = new ThemeCode("VIO");

    private Rounds() {}

    /** A forum with as many rounds as asked, one a quarter from March 2026 on. */
    static Forum forum(int rounds) {
        var all = new ArrayList<Round>();
        for (var i = 0; i < rounds; i++) {
            var due = LocalDate.of(2026, 3, 31).plusMonths(3L * i);
            all.add(new Round(id(i), name("round"), due.minusDays(30), due, due.plusDays(20)));
        }
        var day = LocalDate.of(2025, 9, 11);
        return new Forum(
                FORUM,
                name("forum"),
                "UZ",
                name("place"),
                day,
                day,
                true,
                List.of(new Theme(THEME, name("theme"))),
                Optional.empty(),
                all);
    }

    static CommitmentRow row(String statuses) {
        return row(statuses, Optional.empty());
    }

    static CommitmentRow row(String statuses, Optional<LocalDate> dueOn) {
        var row =
                new CommitmentRow(
                        new CommitmentReference("KZ-2025-VIO-01"),
                        FORUM,
                        OFFICE,
                        THEME,
                        List.of(1),
                        name("promise"),
                        dueOn,
                        Map.of(),
                        Optional.empty());
        for (var i = 0; i < statuses.length(); i++) {
            if (statuses.charAt(i) != '-') {
                row = row.with(id(i), reported(statuses.charAt(i)));
            }
        }
        return row;
    }

    /** With nothing arranged. */
    static Standing standing(CommitmentRow row, int rounds) {
        return new Standing(row, forum(rounds).rounds(), Arrangements.none(FORUM, OFFICE));
    }

    static RoundId id(int index) {
        return new RoundId("r" + index);
    }

    static Localized name(String text) {
        return Localized.of(Language.ENGLISH, text);
    }

    private static Reported reported(char letter) {
        var status =
                switch (letter) {
                    case 'N' -> ImplementationStatus.NOT_STARTED;
                    case 'L' -> ImplementationStatus.LIMITED;
                    case 'S' -> ImplementationStatus.SUBSTANTIAL;
                    case 'C' -> ImplementationStatus.COMPLETE;
                    default -> throw new IllegalArgumentException("no status " + letter);
                };
        return new Reported(1, status, Instant.EPOCH, false, false, Optional.<BigDecimal>empty());
    }
}
