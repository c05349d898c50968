package org.followup.local.demonstration;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.People;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Article;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.forums.RegisterForum;
import org.followup.core.forums.RegisterPartner;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.Journal;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.offices.ConfirmationRights;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;
import org.followup.core.offices.RegisterOffice;
import org.followup.core.offices.SettleConfirmation;
import org.followup.core.practices.Contributions;
import org.followup.core.progress.AnnounceRound;
import org.followup.core.progress.ArrangeRound;
import org.followup.core.progress.Progress;
import org.followup.core.progress.RegisterCommitment;
import org.followup.core.progress.Wish;
import org.followup.core.tasks.Tasks;

/**
 * Loads the demonstration: two rounds that are over, one that is due in twelve days, one more
 * before the forum to come in Kazakhstan. Its days follow from the day it is loaded, so that there
 * is always something due.
 */
public final class Demonstration {

    static final ForumId FORUM = new ForumId("2025-tashkent");

    private final Stores stores;
    private final Instant now;
    private final LocalDate today;
    private final DemonstrationData data = DemonstrationData.read();
    private final Actor by = Actor.SERVICE;

    private Demonstration(Stores stores, Instant now) {
        this.stores = stores;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** The ports it writes through and reads from. */
    public record Stores(
            Journal journal,
            Offices offices,
            Forums forums,
            Commitments commitments,
            Progress progress,
            People people,
            Tasks tasks,
            Contributions contributions) {}

    public static void load(Stores stores, Instant now) {
        new Demonstration(stores, now).load();
    }

    private void load() {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        registerForums(Clock.fixed(at(today.minusDays(300)), ZoneOffset.UTC));
        var early = Clock.fixed(at(today.minusDays(290)), ZoneOffset.UTC);
        var registered = new ArrayList<Commitment>();
        var place = 0;
        for (var office : data.offices()) {
            new RegisterOffice(quiet(), early).register(by, office);
            new SettleConfirmation(stores.journal(), stores.offices(), early)
                    .settle(by, office.id(), new ConfirmationRights(true, false));
            registered.addAll(registerCommitments(early, office, place++));
        }
        rounds().forEach(
                        round ->
                                new AnnounceRound(
                                                stores.journal(),
                                                stores.forums(),
                                                stores.progress(),
                                                early)
                                        .announce(by, FORUM, round));
        var reports = new DemonstrationReports(stores, data, now);
        rounds().stream()
                .filter(round -> !round.opensOn().isAfter(today))
                .forEach(round -> reports.report(round, registered));
        new DemonstrationPeople(stores, clock).add(data.offices());
        new DemonstrationExchange(stores, data, now).load();
        askForTime(clock);
    }

    /** Its people are added afterwards, so that no office waits for any. */
    private Journal quiet() {
        return new WithoutLetters(stores.journal(), false);
    }

    /** One office would like more time for the round that is due. */
    private void askForTime(Clock clock) {
        var office = data.offices().getLast().id();
        new ArrangeRound(
                        stores.journal(),
                        stores.forums(),
                        stores.offices(),
                        stores.progress(),
                        stores.people(),
                        stores.tasks(),
                        clock,
                        new SecureRandom())
                .arrange(
                        DemonstrationPeople.focalPoint(office).actor(),
                        new ArrangeRound.About(FORUM, office, new RoundId("round-3"), data.asked()),
                        new Wish.Ask(today.plusDays(19)));
    }

    private void registerForums(Clock clock) {
        var register = new RegisterForum(stores.journal(), clock);
        register.register(
                by,
                new Forum(
                        FORUM,
                        names(
                                "First Forum of Central Asian Commissioners for Children’s Rights",
                                "Первый форум уполномоченных по правам ребёнка Центральной Азии"),
                        "UZ",
                        names("Tashkent, Uzbekistan", "Ташкент, Узбекистан"),
                        LocalDate.of(2025, 9, 11),
                        LocalDate.of(2025, 9, 12),
                        true,
                        data.themes(),
                        Optional.empty(),
                        List.of()));
        var opens = today.plusDays(96);
        register.register(
                by,
                new Forum(
                        new ForumId("next-kazakhstan"),
                        names(
                                "The next forum (the day is illustrative)",
                                "Следующий форум (день условный)"),
                        "KZ",
                        names("Kazakhstan", "Казахстан"),
                        opens,
                        opens.plusDays(1),
                        true,
                        data.themes(),
                        Optional.empty(),
                        List.of()));
        var partners = new RegisterPartner(stores.journal(), stores.forums(), clock);
        data.partners(FORUM).forEach(partner -> partners.register(by, partner));
        var adopt = new AdoptDeclaration(stores.journal(), stores.forums(), clock);
        adopt.adopt(
                by,
                FORUM,
                new Declaration(
                        names("Declaration (illustrative text)", "Декларация (условный текст)"),
                        LocalDate.of(2025, 9, 12)));
        var number = 1;
        for (var theme : data.themes()) {
            adopt.addArticle(
                    by, new Article(FORUM, number++, data.article(theme), List.of(theme.code())));
        }
    }

    private List<Commitment> registerCommitments(Clock clock, Office office, int place) {
        var register =
                new RegisterCommitment(stores.journal(), stores.forums(), stores.progress(), clock);
        var registered = new ArrayList<Commitment>();
        for (var draft : data.commitments(FORUM, office, place)) {
            if (register.register(by, draft)
                    instanceof RegisterCommitment.Outcome.Registered(var commitment)) {
                registered.add(commitment);
            }
        }
        return registered;
    }

    private List<Round> rounds() {
        return List.of(
                round("1", -200, "First round", "Первый раунд"),
                round("2", -95, "Second round", "Второй раунд"),
                round("3", 12, "Third round", "Третий раунд"),
                round("4", 82, "Fourth round", "Четвёртый раунд"));
    }

    private Round round(String id, int dueIn, String english, String russian) {
        var due = today.plusDays(dueIn);
        return new Round(
                new RoundId("round-" + id),
                names(english, russian),
                due.minusDays(45),
                due,
                due.plusDays(30));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    static Localized names(String english, String russian) {
        return Localized.of(Language.ENGLISH, english).with(Language.RUSSIAN, russian);
    }
}
