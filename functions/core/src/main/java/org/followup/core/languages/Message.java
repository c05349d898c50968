package org.followup.core.languages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.followup.core.languages.MessagePart.Argument;
import org.followup.core.languages.MessagePart.Count;
import org.followup.core.languages.MessagePart.Literal;
import org.followup.core.languages.MessagePart.Plural;
import org.followup.core.languages.MessagePart.Select;

/**
 * One text of a bundle, parsed once; its plurals, numbers and dates follow the language it is
 * written in.
 */
record Message(Language language, List<MessagePart> parts) {

    static Message parse(Language language, String text) {
        return new Message(language, MessageParser.parse(text));
    }

    String format(Map<String, ?> arguments) {
        StringBuilder out = new StringBuilder();
        write(parts, arguments, out);
        return out.toString();
    }

    /** The names of all arguments, in every branch. */
    Set<String> placeholders() {
        Set<String> names = new TreeSet<>();
        collect(parts, names);
        return names;
    }

    private void write(List<MessagePart> message, Map<String, ?> arguments, StringBuilder out) {
        for (MessagePart part : message) {
            switch (part) {
                case Literal literal -> out.append(literal.text());
                case Argument argument -> out.append(shown(argument(arguments, argument.name())));
                case Count count -> out.append(shown(argument(arguments, count.name())));
                case Plural plural -> write(branch(plural, arguments), arguments, out);
                case Select select -> write(branch(select, arguments), arguments, out);
            }
        }
    }

    private List<MessagePart> branch(Plural plural, Map<String, ?> arguments) {
        BigDecimal number =
                Numbers.decimal((Number) argument(arguments, plural.name())).stripTrailingZeros();
        List<MessagePart> exact = plural.exact().get(number);
        if (exact != null) {
            return exact;
        }
        List<MessagePart> form = plural.forms().get(Plurals.of(language, number).keyword());
        return form != null ? form : plural.forms().getOrDefault("other", List.of());
    }

    private static List<MessagePart> branch(Select select, Map<String, ?> arguments) {
        String choice = argument(arguments, select.name()).toString();
        List<MessagePart> chosen = select.cases().get(choice);
        return chosen != null ? chosen : select.cases().getOrDefault("other", List.of());
    }

    private String shown(Object value) {
        return switch (value) {
            case Number number -> Numbers.format(language, Numbers.decimal(number));
            case LocalDate date -> Dates.full(language, date);
            default -> value.toString();
        };
    }

    private static Object argument(Map<String, ?> arguments, String name) {
        Object value = arguments.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "no argument called " + name + " among " + arguments.keySet());
        }
        return value;
    }

    private static void collect(List<MessagePart> message, Set<String> names) {
        for (MessagePart part : message) {
            switch (part) {
                case Literal literal -> {}
                case Argument argument -> names.add(argument.name());
                case Count count -> names.add(count.name());
                case Plural plural -> {
                    names.add(plural.name());
                    plural.exact().values().forEach(branch -> collect(branch, names));
                    plural.forms().values().forEach(branch -> collect(branch, names));
                }
                case Select select -> {
                    names.add(select.name());
                    select.cases().values().forEach(branch -> collect(branch, names));
                }
            }
        }
    }
}
