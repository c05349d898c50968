package org.followup.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.junit.jupiter.api.Test;

/** Every bundle of every module says the same things in each of its languages. */
final class BundlesTest {
    private static final Pattern FILE =
            Pattern.compile(
                    ".*src/main/resources/(.+)_(kk|ky|tg|tk|uz-Latn|uz-Cyrl|ru|en)\\.properties");
    private static final Pattern RUSSIAN_PLURAL =
            Pattern.compile(
                    ".*one\\s*\\{.*few\\s*\\{.*many\\s*\\{.*other\\s*\\{.*", Pattern.DOTALL);

    private final Map<String, Map<Language, Path>> bundles = bundles();

    @Test
    void finds_the_bundles_it_judges() {
        assertThat(bundles.keySet()).contains(Messages.COMMON);
    }

    @Test
    void every_complete_language_has_every_bundle() {
        for (Language language : Language.values()) {
            if (language.complete()) {
                bundles.forEach((base, files) -> assertThat(files).as(base).containsKey(language));
            }
        }
    }

    @Test
    void every_language_of_a_bundle_has_the_same_keys_with_the_same_placeholders() {
        bundles.forEach(
                (base, files) -> {
                    Messages messages = Messages.load(base);
                    Set<String> keys = messages.keys(Language.ENGLISH);
                    assertThat(keys).as(base).isNotEmpty();
                    for (Language language : files.keySet()) {
                        assertThat(messages.keys(language))
                                .as("keys of %s in %s", base, language)
                                .containsExactlyInAnyOrderElementsOf(keys);
                        for (String key : keys) {
                            assertThat(messages.placeholders(language, key))
                                    .as("placeholders of %s in %s, %s", key, base, language)
                                    .isEqualTo(messages.placeholders(Language.ENGLISH, key));
                        }
                    }
                });
    }

    @Test
    void no_text_is_empty() {
        bundles.forEach(
                (base, files) ->
                        files.values()
                                .forEach(
                                        file ->
                                                texts(file)
                                                        .forEach(
                                                                (key, text) ->
                                                                        assertThat(text)
                                                                                .as(
                                                                                        "%s in %s",
                                                                                        key, file)
                                                                                .isNotBlank())));
    }

    @Test
    void a_russian_plural_has_all_forms_of_the_language() {
        bundles.forEach(
                (base, files) -> {
                    Path russian = files.get(Language.RUSSIAN);
                    if (russian != null) {
                        texts(russian)
                                .forEach(
                                        (key, text) -> {
                                            if (text.matches("(?s).*,\\s*plural\\s*,.*")) {
                                                assertThat(text)
                                                        .as("%s in %s", key, russian)
                                                        .matches(RUSSIAN_PLURAL);
                                            }
                                        });
                    }
                });
    }

    @Test
    void no_bundle_repeats_a_key_of_the_common_one() {
        Set<String> common = Messages.load(Messages.COMMON).keys(Language.ENGLISH);
        for (String base : bundles.keySet()) {
            if (!base.equals(Messages.COMMON)) {
                assertThat(Messages.load(base).keys(Language.ENGLISH))
                        .as(base)
                        .doesNotContainAnyElementsOf(common);
            }
        }
    }

    private static Map<String, Map<Language, Path>> bundles() {
        Map<String, Map<Language, Path>> bundles = new TreeMap<>();
        for (Path file : Sources.main("resources", ".properties")) {
            Matcher name = FILE.matcher(file.toString().replace('\\', '/'));
            if (name.matches()) {
                bundles.computeIfAbsent(name.group(1), base -> new TreeMap<>())
                        .put(Language.of(name.group(2)).orElseThrow(), file);
            }
        }
        return bundles;
    }

    private static Map<String, String> texts(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Sources.text(file)));
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
