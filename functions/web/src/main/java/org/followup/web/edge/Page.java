package org.followup.web.edge;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.access.Recognise;
import org.followup.core.languages.Alphabet;
import org.followup.core.languages.Countries;
import org.followup.core.languages.DateSentences;
import org.followup.core.languages.Dates;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.languages.Messages;
import org.followup.core.languages.Numbers;
import org.followup.core.offices.OfficeId;
import org.followup.web.assets.Assets;

/**
 * What every template has beside its own view: texts in the reader's language, links, the form
 * token.
 */
public final class Page {

    private final Visitor visitor;
    private final Messages messages;
    private final Assets assets;

    Page(Visitor visitor, Messages messages, Assets assets) {
        this.visitor = visitor;
        this.messages = messages;
        this.assets = assets;
    }

    /** The language that the page is in: the reader's, or the next that has every text. */
    public Language language() {
        return visitor.language().spoken();
    }

    public String say(String key) {
        return messages.say(language(), key);
    }

    /** Whether there is such a text: for codes that may be newer than their words. */
    public boolean says(String key) {
        return messages.has(language(), key);
    }

    public String say(String key, Map<String, ?> arguments) {
        return messages.say(language(), key, arguments);
    }

    public String say(String key, String name, Object value) {
        return messages.say(language(), key, Map.of(name, value));
    }

    /** A relative link to a path of ours, from the page that is shown. */
    public String to(String path) {
        return visitor.links().to(path);
    }

    /** A relative link to a file of {@code resources/assets}, with its content's hash. */
    public String asset(String name) {
        return to(assets.path(name));
    }

    public String csrf() {
        return visitor.csrfToken();
    }

    public Optional<Recognise.SignedIn> signedIn() {
        return visitor.signedIn();
    }

    /** As which office the reader looks at the service: said on every page. */
    public Optional<OfficeId> seenAs() {
        return visitor.seenAs();
    }

    /** Whether the page at a path, or one below it, is shown: for the marked entry of a menu. */
    public boolean isAt(String path) {
        return visitor.path().equals(path) || visitor.path().startsWith(path + "/");
    }

    /** A name in the reader's language, or the nearest there is, with the language it is in. */
    public Localized.Text in(Localized name) {
        return name.in(language());
    }

    /** A long date with its weekday. */
    public String date(LocalDate date) {
        return Dates.full(language(), date);
    }

    /** A month with its year. */
    public String month(YearMonth month) {
        return Dates.month(language(), month);
    }

    /** A date for tables, without its weekday. */
    public String day(LocalDate date) {
        return Dates.brief(language(), date);
    }

    /** A moment by the clock of a place, with the place. */
    public String moment(Instant moment, ZoneId zone) {
        return new DateSentences(messages).moment(language(), moment, zone);
    }

    /** «in 12 days», «3 days late»: {@code days} to a due day, negative once it is past. */
    public String due(long days) {
        return days < 0 ? say("date.late", "days", -days) : say("date.due", "days", days);
    }

    public String number(BigDecimal number) {
        return Numbers.format(language(), number);
    }

    public String country(String code) {
        return new Countries(messages).name(language(), code);
    }

    /** The languages that every form asks for, the reader's own first; it folds the others. */
    public List<Language> askedLanguages() {
        return Stream.concat(
                        Stream.of(language()),
                        Stream.of(Language.values()).filter(Language::complete))
                .distinct()
                .toList();
    }

    /** Every country of the world, in the reader's alphabet. */
    public List<String> countries() {
        return Countries.codes().stream()
                .sorted(Alphabet.of(language()).by(this::country))
                .toList();
    }

    /** The same page in another language. */
    public String inLanguage(Language other) {
        return to(visitor.path()) + "?lang=" + other.tag();
    }
}
