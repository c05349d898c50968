package org.followup.core.stores;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.AddPerson;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Article;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RegisterForum;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Theme;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.letters.EmailAddress;
import org.followup.core.offices.ConfirmationRights;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.RegisterOffice;
import org.followup.core.offices.SettleConfirmation;
import org.followup.core.progress.AnnounceRound;
import org.followup.core.progress.NewCommitment;
import org.followup.core.progress.RegisterCommitment;

/**
 * A forum with one round due on 31 March 2026, and two offices: one in Almaty that owes two
 * updates, with a focal point and a commissioner; one in Bishkek that owes one, with a focal point.
 * Both let their focal points submit alone. Made on 1 March, through the use cases.
 */
public record TwoOffices(Ports ports) {

    public static final Instant MADE_AT = Instant.parse("2026-03-01T06:00:00Z");
    public static final ForumId FORUM = new ForumId("2025-tashkent");
    public static final RoundId ROUND = new RoundId("2026-1");
    public static final OfficeId KZ = new OfficeId("kz");
    public static final OfficeId KG = new OfficeId("kg");
    public static final PersonId SECRETARIAT = new PersonId("p-saida");

    private static final Actor CLERK = new Actor("p-saida");
    private static final ThemeCode THEME = new ThemeCode("MON");
    private static final Clock CLOCK = Clock.fixed(MADE_AT, ZoneOffset.UTC);

    public static InMemoryStore store() {
        var store = new InMemoryStore();
        new TwoOffices(store).make();
        return store;
    }

    private void make() {
        new RegisterForum(ports.journal(), CLOCK).register(CLERK, forum());
        new AdoptDeclaration(ports.journal(), ports.forums(), CLOCK)
                .addArticle(CLERK, new Article(FORUM, 1, name("Article"), List.of(THEME)));
        office(KZ, "KZ", "Asia/Almaty");
        office(KG, "KG", "Asia/Bishkek");
        new AnnounceRound(ports.journal(), ports.forums(), ports.progress(), CLOCK)
                .announce(CLERK, FORUM, round());
        person("p-aigul", "Aigul", Grant.at(KZ, Role.FOCAL_POINT));
        person("p-daniyar", "Daniyar", Grant.at(KZ, Role.COMMISSIONER));
        person("p-nurbek", "Nurbek", Grant.at(KG, Role.FOCAL_POINT));
        person(SECRETARIAT.value(), "Saida", Grant.secretariat());
        commitment(KZ, "Open a helpline");
        commitment(KZ, "Train every judge");
        commitment(KG, "Publish the figures");
    }

    private static Forum forum() {
        return new Forum(
                FORUM,
                name("First forum"),
                "UZ",
                name("Tashkent"),
                LocalDate.of(2025, 9, 11),
                LocalDate.of(2025, 9, 12),
                false,
                List.of(new Theme(THEME, name("Monitoring"))),
                Optional.empty(),
                List.of());
    }

    private static Round round() {
        return new Round(
                ROUND,
                name("Round one"),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 31),
                LocalDate.of(2026, 4, 30));
    }

    private void office(OfficeId id, String country, String zone) {
        var office = new Office(id, name("Office of " + country), country, ZoneId.of(zone));
        new RegisterOffice(ports.journal(), CLOCK).register(CLERK, office);
        new SettleConfirmation(ports.journal(), ports.offices(), CLOCK)
                .settle(CLERK, id, new ConfirmationRights(true, false));
    }

    private void person(String id, String name, Grant grant) {
        var address = new EmailAddress(id + "@example.org");
        var person = new Person(new PersonId(id), name, address, Language.ENGLISH, Set.of());
        new AddPerson(ports.journal(), ports.people(), ports.tasks(), CLOCK)
                .add(CLERK, person, grant, false);
    }

    private void commitment(OfficeId office, String title) {
        new RegisterCommitment(ports.journal(), ports.forums(), ports.progress(), CLOCK)
                .register(
                        CLERK,
                        new NewCommitment(
                                FORUM,
                                office,
                                THEME,
                                List.of(1),
                                name(title),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private static Localized name(String english) {
        return Localized.of(Language.ENGLISH, english);
    }
}
