package org.followup.core.forums;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.followup.core.languages.Dates;
import org.followup.core.languages.TypedForm;

/**
 * Reads the form that registers a forum. Fields: {@code year, host, name-LANGUAGE, place-LANGUAGE,
 * opens, closes} (each in three), and for each theme {@code theme1-code, theme1-LANGUAGE}.
 */
public final class ForumForm {
    public static final int MOST_THEMES = 12;
    public static final int LONGEST_NAME = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS_AHEAD = 5;
    private static final int MOST_DAYS = 30;

    private final TypedForm form;
    private final LocalDate today;

    private ForumForm(TypedForm form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    /** The forum is known by its year and its host: {@code 2026-kz}. */
    public static TypedForm.Reading<Forum> read(TypedForm form, LocalDate today) {
        return new ForumForm(form, today).read();
    }

    private TypedForm.Reading<Forum> read() {
        var year =
                form.whole("year", FIRST_YEAR, today.getYear() + YEARS_AHEAD, "fault.forum.year");
        var host = form.country("host");
        var name = form.names("name", LONGEST_NAME, "fault.name.missing");
        var place = form.names("place", LONGEST_NAME, "fault.place.missing");
        var opens = form.day("opens").filter(day -> isIn(year, day));
        var closes = form.day("closes").filter(day -> opens.isEmpty() || follows(opens.get(), day));
        var themes = themes();
        return form.reading(
                () ->
                        new Forum(
                                id(year.orElseThrow(), host.orElseThrow()),
                                name.orElseThrow(),
                                host.orElseThrow(),
                                place.orElseThrow(),
                                opens.orElseThrow(),
                                closes.orElseThrow(),
                                false,
                                themes,
                                Optional.empty(),
                                List.of()));
    }

    private static ForumId id(int year, String host) {
        return new ForumId(year + "-" + host.toLowerCase(Locale.ROOT));
    }

    private boolean isIn(Optional<Integer> year, LocalDate day) {
        var agrees = year.isEmpty() || year.get() == day.getYear();
        if (!agrees) {
            form.refuse("opens", "fault.forum.opens", "year", Integer.toString(year.get()));
        }
        return agrees;
    }

    private boolean follows(LocalDate opens, LocalDate closes) {
        if (closes.isBefore(opens)) {
            form.refuse("closes", "fault.forum.closes", "day", Dates.full(form.reader(), opens));
        } else if (closes.isAfter(opens.plusDays(MOST_DAYS))) {
            form.refuse("closes", "fault.forum.too-long", "days", MOST_DAYS);
        }
        return !closes.isBefore(opens);
    }

    private List<Theme> themes() {
        var themes = new ArrayList<Theme>();
        var codes = new HashSet<ThemeCode>();
        for (var number = 1; number <= MOST_THEMES; number++) {
            var field = "theme" + number;
            if (form.hasAny(field + "-")) {
                var code = ThemeCodes.read(form, field + "-code");
                if (code.isPresent() && !codes.add(code.get())) {
                    form.refuse(field + "-code", "fault.theme.twice", "code", code.get().value());
                }
                var name = form.names(field, LONGEST_NAME, "fault.theme.name");
                if (code.isPresent() && name.isPresent()) {
                    themes.add(new Theme(code.get(), name.get()));
                }
            }
        }
        if (!form.hasAny("theme")) {
            form.refuse("theme1-code", "fault.theme.none");
        }
        return themes;
    }
}
