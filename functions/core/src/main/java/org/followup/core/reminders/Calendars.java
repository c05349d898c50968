package org.followup.core.reminders;

import java.util.List;
import java.util.Optional;

/** Reads what the secretariat has entered about quiet days and hours. */
public interface Calendars {

    Optional<CountryYear> find(String country, int year);

    /** Every calendar that was ever edited, by country and year. */
    List<CountryYear> all();

    /** Empty as long as nobody has chosen hours. */
    Optional<CivilDay> civilDay();

    /** Empty as long as nobody has said where the secretariat works. */
    Optional<SecretariatPlace> secretariat();
}
