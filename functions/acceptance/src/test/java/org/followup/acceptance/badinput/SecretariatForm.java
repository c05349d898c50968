package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followup.acceptance.StartedService;
import org.followup.core.forums.Forum;
import org.followup.core.history.HistoryId;
import org.followup.core.offices.Office;
import org.followup.dynamodb.DynamoDbStores;
import org.junit.jupiter.api.DynamicTest;

/**
 * A form of the secretariat, what is typed into it that cannot be stored, what of it has to come
 * back, and the message in English and in Russian.
 */
record SecretariatForm(
        String path, Map<String, String> typed, String kept, String english, String russian) {

    static final String KEPT = "Still typed";
    static final List<String> LANGUAGES = List.of("en", "ru");

    SecretariatForm(String path, Map<String, String> typed, String english, String russian) {
        this(path, typed, KEPT, english, russian);
    }

    String message(String language) {
        return language.equals("en") ? english : russian;
    }

    /** Each in both languages: the message, all that was typed, and every history as it was. */
    static Stream<DynamicTest> refused(StartedService service, List<SecretariatForm> forms) {
        return forms.stream()
                .flatMap(
                        form ->
                                LANGUAGES.stream()
                                        .map(
                                                language ->
                                                        DynamicTest.dynamicTest(
                                                                form.english() + " " + language,
                                                                () ->
                                                                        form.isRefused(
                                                                                service,
                                                                                language))));
    }

    private void isRefused(StartedService service, String language) {
        var secretariat = secretariat(service, language);
        var before = sequences(service);

        var answer = secretariat.post(path, filled(secretariat, path, typed));

        assertThat(answer.status()).as(path).isEqualTo(422);
        assertThat(answer.body().replace('\u00a0', ' ')).contains(message(language)).contains(kept);
        assertThat(sequences(service)).isEqualTo(before);
    }

    static Guest secretariat(StartedService service, String language) {
        return new Guest(service.address(), language).as("demo-secretariat");
    }

    /** With what the page holds itself. */
    static Map<String, String> filled(Guest guest, String path, Map<String, String> typed) {
        var page = guest.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        var fields = new HashMap<String, String>();
        for (var hidden : List.of("csrf", "seen", "reviewed", "base", "request")) {
            fields.put(hidden, page.field(hidden));
        }
        fields.putAll(typed);
        return fields;
    }

    static Map<String, String> day(String field, String iso) {
        var parts = iso.split("-", 3);
        return Map.of(field + "Year", parts[0], field + "Month", parts[1], field + "Day", parts[2]);
    }

    static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    /** Of every history. */
    static List<Long> sequences(StartedService service) {
        var stores = service.bean(DynamoDbStores.class);
        var forums = stores.forums().all().stream().map(Forum::id).map(id -> id.history());
        var offices = stores.offices().all().stream().map(Office::id).map(id -> id.history());
        return Stream.concat(Stream.of(HistoryId.SERVICE), Stream.concat(forums, offices))
                .map(history -> stores.journal().head(history).sequence())
                .toList();
    }
}
