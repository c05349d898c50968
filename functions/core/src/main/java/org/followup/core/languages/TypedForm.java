package org.followup.core.languages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A form as it was typed, read field by field. What cannot be read becomes a {@link Fault} at its
 * field, so that all mistakes are named at once, in the order of the form. An empty answer of a
 * method says that there is nothing to go on with: nothing was typed, or a fault stands there now.
 */
public final class TypedForm {
    private final Map<String, List<String>> fields;
    private final Language reader;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * {@code reader} is the language of the page: it decides how numbers are read and days are
     * named, and where a missing name is missed.
     */
    public TypedForm(Map<String, List<String>> fields, Language reader) {
        this.fields = Map.copyOf(fields);
        this.reader = reader;
    }

    /** What became of a whole form. */
    public sealed interface Reading<T> {
        record Read<T>(T content) implements Reading<T> {}

        record Faulty<T>(List<Fault> faults) implements Reading<T> {}
    }

    /** Makes the whole of what was read, unless something has to be mended. */
    public <T> Reading<T> reading(Supplier<T> whole) {
        return faults.isEmpty()
                ? new Reading.Read<>(whole.get())
                : new Reading.Faulty<>(List.copyOf(faults));
    }

    public void refuse(String field, String key) {
        faults.add(Fault.at(field, key));
    }

    public void refuse(String field, String key, String name, Object value) {
        faults.add(new Fault(field, key, Map.of(name, value)));
    }

    void refuse(Fault fault) {
        faults.add(fault);
    }

    public Language reader() {
        return reader;
    }

    /** As typed, without outer blanks; empty text where there is nothing. */
    public String typed(String field) {
        return all(field).stream().findFirst().orElse("").strip();
    }

    /** The boxes that were ticked. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean isTicked(String field) {
        return !typed(field).isEmpty();
    }

    /** Whether something stands in a field whose name begins so. */
    public boolean hasAny(String beginning) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(beginning))
                .flatMap(field -> field.getValue().stream())
                .anyMatch(value -> !value.isBlank());
    }

    /** A text in one line; {@code missing} is what to say where there is none. */
    public Optional<String> line(String field, int most, String missing) {
        if (typed(field).isEmpty()) {
            refuse(field, missing);
        }
        return line(field, most);
    }

    public Optional<String> line(String field, int most) {
        return text(field, most).filter(text -> isOneLine(field, text));
    }

    /** A text in several lines if one likes; {@code missing} is what to say where there is none. */
    public Optional<String> lines(String field, int most, String missing) {
        if (typed(field).isEmpty()) {
            refuse(field, missing);
        }
        return text(field, most);
    }

    /** One of some codes. */
    public <E extends Enum<E>> Optional<E> choice(String field, E[] codes, String missing) {
        var found =
                Arrays.stream(codes).filter(code -> code.name().equals(typed(field))).findFirst();
        if (found.isEmpty()) {
            refuse(field, missing);
        }
        return found;
    }

    /** The code of a country of the world. */
    public Optional<String> country(String field) {
        var found = Countries.codes().stream().filter(typed(field)::equals).findFirst();
        if (found.isEmpty()) {
            refuse(field, "fault.country.missing");
        }
        return found;
    }

    /** Typed by the reader's rules: a decimal comma is right in Russian. */
    public Optional<BigDecimal> number(String field) {
        return switch (Numbers.parse(reader, typed(field))) {
            case TypedNumber.Understood(var value) -> Optional.of(value);
            case TypedNumber.Refused(var reason) -> {
                refuse(field, reason.key());
                yield Optional.empty();
            }
        };
    }

    /** A whole number of at most four digits; {@code missing} is said of anything else. */
    public Optional<Integer> whole(String field, int least, int most, String missing) {
        var typed = typed(field);
        if (typed.matches("[0-9]{1,4}")) {
            var value = Integer.parseInt(typed);
            if (value >= least && value <= most) {
                return Optional.of(value);
            }
        }
        faults.add(
                new Fault(
                        field,
                        missing,
                        Map.of("least", Integer.toString(least), "most", Integer.toString(most))));
        return Optional.empty();
    }

    /**
     * A day in three fields: {@code openDay}, {@code openMonth}, {@code openYear}. Where nothing
     * was typed, the fault names the day: {@code fault.day.open}.
     */
    public Optional<LocalDate> day(String field) {
        return switch (TypedDate.parse(
                typed(field + "Day"), typed(field + "Month"), typed(field + "Year"))) {
            case TypedDate.Understood(var day) -> Optional.of(day);
            case TypedDate.Refused(var reason) -> {
                boolean empty = reason == TypedDate.Reason.EMPTY;
                refuse(field, empty ? "fault.day." + field : reason.key());
                yield Optional.empty();
            }
        };
    }

    /** A name in at least one language, each in its own field: {@code name-en}. */
    public Optional<Localized> names(String field, int most, String missing) {
        if (!isInAnyLanguage(field)) {
            refuse(inLanguage(field, reader), missing);
        }
        return names(field, most);
    }

    public Optional<Localized> names(String field, int most) {
        return texts(field, most, true);
    }

    /** As {@link #names}, in several lines if one likes. */
    public Optional<Localized> texts(String field, int most, String missing) {
        if (!isInAnyLanguage(field)) {
            refuse(inLanguage(field, reader), missing);
        }
        return texts(field, most, false);
    }

    /**
     * Several names, one a line, in one language or more: the same lines in each. None where
     * nothing was typed, or a fault stands there.
     */
    public List<Localized> lists(String field, int most, int longest) {
        return new TypedLists(this, field, most, longest).read();
    }

    /** The field of a text in one language. */
    public static String inLanguage(String field, Language language) {
        return field + "-" + language.tag();
    }

    private boolean isInAnyLanguage(String field) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> !typed(inLanguage(field, language)).isEmpty());
    }

    private Optional<Localized> texts(String field, int most, boolean oneLine) {
        var texts = new HashMap<LanguageTag, String>();
        for (var language : Language.values()) {
            var name = inLanguage(field, language);
            var text = oneLine ? line(name, most) : text(name, most);
            text.ifPresent(read -> texts.put(LanguageTag.of(language), read));
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Localized(texts));
    }

    /** A text in several lines, if one was typed. */
    public Optional<String> lines(String field, int most) {
        return text(field, most);
    }

    private Optional<String> text(String field, int most) {
        var text = typed(field).replace("\r\n", "\n").replace('\r', '\n');
        if (text.length() > most) {
            faults.add(
                    new Fault(
                            field,
                            "fault.text.too-long",
                            Map.of("most", most, "length", text.length())));
            return Optional.empty();
        }
        if (!ReadableText.is(text)) {
            refuse(field, "fault.text.unreadable");
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private boolean isOneLine(String field, String text) {
        var oneLine = text.chars().noneMatch(Character::isISOControl);
        if (!oneLine) {
            refuse(field, "fault.line.several");
        }
        return oneLine;
    }
}
