package org.followup.reminders;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.followup.core.forums.Article;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Partner;
import org.followup.core.forums.PartnerId;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.reminders.Calendars;
import org.followup.core.reminders.CivilDay;
import org.followup.core.reminders.CountryYear;
import org.followup.core.reminders.SecretariatPlace;

/**
 * What is the same for all letters of a minute: forums, offices, calendars. It halves what a
 * reminder reads. What an office has submitted, was excused from or was given more time for is
 * never remembered.
 */
final class RecentRegister {

    private RecentRegister() {}

    static Forums of(Forums forums) {
        var all = new Recent<>(forums::all);
        return new Forums() {
            @Override
            public Optional<Forum> find(ForumId id) {
                return all().stream().filter(forum -> forum.id().equals(id)).findFirst();
            }

            @Override
            public List<Forum> all() {
                return all.get();
            }

            @Override
            public List<Article> articles(ForumId id) {
                return forums.articles(id);
            }

            @Override
            public Optional<Partner> partner(PartnerId id) {
                return forums.partner(id);
            }

            @Override
            public List<Partner> partners() {
                return forums.partners();
            }
        };
    }

    static Offices of(Offices offices) {
        var all = new Recent<>(offices::all);
        return new Offices() {
            @Override
            public Optional<Office> find(OfficeId id) {
                return all().stream().filter(office -> office.id().equals(id)).findFirst();
            }

            @Override
            public List<Office> all() {
                return all.get();
            }
        };
    }

    static Calendars of(Calendars calendars) {
        var years = new ConcurrentHashMap<String, Recent<Optional<CountryYear>>>();
        var day = new Recent<>(calendars::civilDay);
        var place = new Recent<>(calendars::secretariat);
        return new Calendars() {
            @Override
            public Optional<CountryYear> find(String country, int year) {
                return years.computeIfAbsent(
                                CountryYear.id(country, year),
                                id -> new Recent<>(() -> calendars.find(country, year)))
                        .get();
            }

            @Override
            public List<CountryYear> all() {
                return calendars.all();
            }

            @Override
            public Optional<CivilDay> civilDay() {
                return day.get();
            }

            @Override
            public Optional<SecretariatPlace> secretariat() {
                return place.get();
            }
        };
    }
}
