package org.followup.core.languages;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The texts of the interface. A key that a language lacks is said in the next language of its
 * chain; one that no language has breaks where assertions are on, as in every test, and elsewhere
 * shows as ‹key›.
 */
public final class Messages {

    /** The bundle of words that all deployables share. */
    public static final String COMMON = "org/followup/core/languages/common";

    private final Map<Language, Map<String, Message>> messages;
    private final boolean strict;

    private Messages(Map<Language, Map<String, Message>> messages, boolean strict) {
        this.messages = messages;
        this.strict = strict;
    }

    /**
     * Reads `base_tag.properties` of every language and base, such as {@link #COMMON}, once. Keep
     * the answer.
     */
    public static Messages load(String... bases) {
        return load(List.of(bases), Messages.class.desiredAssertionStatus());
    }

    static Messages load(List<String> bases, boolean strict) {
        Map<Language, Map<String, Message>> messages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, Message> all = new HashMap<>();
            bases.forEach(
                    base ->
                            Bundle.read(base, language)
                                    .messages()
                                    .forEach(
                                            (key, message) -> {
                                                if (all.put(key, message) != null) {
                                                    throw new IllegalArgumentException(
                                                            "the key "
                                                                    + key
                                                                    + " stands in two bundles of "
                                                                    + bases);
                                                }
                                            }));
            messages.put(language, Map.copyOf(all));
        }
        return new Messages(messages, strict);
    }

    public String say(Language language, String key) {
        return say(language, key, Map.of());
    }

    /**
     * Arguments are texts, numbers, dates (said with their weekday) and, for select, anything with
     * a name.
     */
    public String say(Language language, String key, Map<String, ?> arguments) {
        Optional<Message> found = find(language, key);
        if (found.isEmpty() && strict) {
            throw new IllegalArgumentException("no text for " + key + " in " + language.chain());
        }
        return found.map(message -> format(message, key, arguments)).orElse("‹" + key + "›");
    }

    public boolean has(Language language, String key) {
        return find(language, key).isPresent();
    }

    /** The keys that have a text in exactly this language, without fallback. */
    public Set<String> keys(Language language) {
        return in(language).keySet();
    }

    /**
     * The names of the arguments of a text in exactly this language; empty where the text is
     * missing.
     */
    public Set<String> placeholders(Language language, String key) {
        return Optional.ofNullable(in(language).get(key))
                .map(Message::placeholders)
                .orElse(Set.of());
    }

    private Map<String, Message> in(Language language) {
        return messages.getOrDefault(language, Map.of());
    }

    private Optional<Message> find(Language language, String key) {
        return language.chain().stream()
                .flatMap(candidate -> Optional.ofNullable(in(candidate).get(key)).stream())
                .findFirst();
    }

    private static String format(Message message, String key, Map<String, ?> arguments) {
        try {
            return message.format(arguments);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new IllegalArgumentException("cannot say " + key + ": " + e.getMessage(), e);
        }
    }
}
