package org.followup.core.languages;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A form that somebody fills in, for tests of the readers of forms. */
public final class Typing {
    private final Map<String, List<String>> fields = new TreeMap<>();

    public Typing with(String field, String... values) {
        fields.put(field, List.of(values));
        return this;
    }

    /** A day in its three fields; {@code iso} such as {@code 2026-05-15}. */
    public Typing day(String field, String iso) {
        var parts = iso.split("-", 3);
        return with(field + "Year", parts[0])
                .with(field + "Month", parts[1])
                .with(field + "Day", parts[2]);
    }

    public TypedForm in(Language reader) {
        return new TypedForm(fields, reader);
    }

    public TypedForm form() {
        return in(Language.ENGLISH);
    }

    public static <T> T content(TypedForm.Reading<T> reading) {
        return switch (reading) {
            case TypedForm.Reading.Read<T>(var content) -> content;
            case TypedForm.Reading.Faulty<T>(var faults) -> throw new AssertionError(faults);
        };
    }

    /** Field and key of each fault, such as {@code year fault.forum.year}. */
    public static <T> List<String> faults(TypedForm.Reading<T> reading) {
        return switch (reading) {
            case TypedForm.Reading.Read<T>(var content) -> List.of();
            case TypedForm.Reading.Faulty<T>(var faults) ->
                    faults.stream().map(fault -> fault.field() + " " + fault.key()).toList();
        };
    }
}
