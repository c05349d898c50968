package org.followup.core.offices;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.followup.core.languages.TypedForm;

/** Reads the form that registers an office. Fields: {@code code, name-LANGUAGE, country, zone}. */
public final class OfficeForm {
    public static final int LONGEST_NAME = 200;
    private static final Set<String> AREAS =
            Set.of(
                    "Africa",
                    "America",
                    "Asia",
                    "Atlantic",
                    "Australia",
                    "Europe",
                    "Indian",
                    "Pacific");

    /** Words of addresses, such as {@code offices/new}. */
    private static final Set<String> RESERVED = Set.of("new");

    private OfficeForm() {}

    public static TypedForm.Reading<Office> read(TypedForm form) {
        return read(form, id(form));
    }

    /** The form that corrects an office: the same without its code. */
    public static TypedForm.Reading<Office> correction(TypedForm form, OfficeId of) {
        return read(form, Optional.of(of));
    }

    private static TypedForm.Reading<Office> read(TypedForm form, Optional<OfficeId> id) {
        var name = form.names("name", LONGEST_NAME, "fault.name.missing");
        var country = form.country("country");
        var zone = zone(form);
        return form.reading(
                () ->
                        new Office(
                                id.orElseThrow(),
                                name.orElseThrow(),
                                country.orElseThrow(),
                                zone.orElseThrow()));
    }

    /** The zones of the world that are named by a city. */
    public static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.indexOf('/') > 0)
                .filter(zone -> AREAS.contains(zone.substring(0, zone.indexOf('/'))))
                .sorted()
                .toList();
    }

    private static Optional<OfficeId> id(TypedForm form) {
        var typed = form.typed("code").toLowerCase(Locale.ROOT);
        var id = RESERVED.contains(typed) ? Optional.<OfficeId>empty() : OfficeId.parse(typed);
        if (id.isEmpty()) {
            form.refuse("code", "fault.office.code");
        }
        return id;
    }

    private static Optional<ZoneId> zone(TypedForm form) {
        var typed = form.typed("zone");
        if (zones().contains(typed)) {
            return Optional.of(ZoneId.of(typed));
        }
        form.refuse("zone", "fault.zone.missing");
        return Optional.empty();
    }
}
