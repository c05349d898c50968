package org.followup.web.letters;

import jakarta.inject.Singleton;
import org.followup.core.languages.Countries;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;

/** Names of countries, to put a list of them in the reader's order. */
@Singleton
final class CountryNames {

    private final Countries countries;

    CountryNames(Messages messages) {
        this.countries = new Countries(messages);
    }

    String of(Language reader, String code) {
        return countries.name(reader.spoken(), code);
    }
}
