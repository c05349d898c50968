package org.followup.web.offices;

import jakarta.inject.Singleton;
import java.util.List;
import org.followup.core.languages.Alphabet;
import org.followup.core.languages.Countries;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;

/** All offices as a reader looks for them: by the name of the country, then by their own. */
@Singleton
public final class ListedOffices {

    private final Offices offices;
    private final Countries countries;

    ListedOffices(Offices offices, Messages messages) {
        this.offices = offices;
        this.countries = new Countries(messages);
    }

    public List<Office> by(Language reader) {
        return offices.all().stream()
                .sorted(
                        Alphabet.of(reader)
                                .by(
                                        office ->
                                                countries.name(reader, office.country())
                                                        + " "
                                                        + office.name().in(reader).text()))
                .toList();
    }
}
