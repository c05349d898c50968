package org.followup.core.reports;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Measurement;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Article;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RegisterForum;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Theme;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.RegisterOffice;
import org.followup.core.progress.AnnounceRound;
import org.followup.core.progress.AssessUpdate;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.NewCommitment;
import org.followup.core.progress.RecordUpdates;
import org.followup.core.progress.RegisterCommitment;
import org.followup.core.progress.TextField;
import org.followup.core.progress.TextPlace;
import org.followup.core.progress.UpdateContent;
import org.followup.core.progress.UpdatePorts;
import org.followup.core.stores.InMemoryStore;

/** Two offices with two commitments each, two rounds that are over and one to come. */
final class ReportedForum {

    static final ForumId FORUM = new ForumId("2025");
    static final OfficeId KZ = new OfficeId("kz");
    static final OfficeId UZ = new OfficeId("uz");
    static final Instant NOW = Instant.parse("2026-08-01T09:00:00Z");
    static final Identity SECRETARIAT = identity(Grant.secretariat());

    private static final ThemeCode THEME = new ThemeCode("VIO");

    final InMemoryStore store = new InMemoryStore();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    ReportedForum() {
        var day = LocalDate.of(2025, 9, 11);
        var by = SECRETARIAT.actor();
        var forum =
                new Forum(
                        FORUM,
                        name("Forum"),
                        "UZ",
                        name("Tashkent"),
                        day,
                        day,
                        false,
                        List.of(new Theme(THEME, name("Violence"))),
                        Optional.empty(),
                        List.of());
        new RegisterForum(store.journal(), clock).register(by, forum);
        var adopt = new AdoptDeclaration(store.journal(), store.forums(), clock);
        adopt.adopt(by, FORUM, new Declaration(name("Declaration"), day));
        adopt.addArticle(by, new Article(FORUM, 1, name("Article"), List.of(THEME)));
        var announce = new AnnounceRound(store.journal(), store.forums(), store.progress(), clock);
        announce.announce(by, FORUM, round("2026-1", LocalDate.of(2026, 3, 31)));
        announce.announce(by, FORUM, round("2026-2", LocalDate.of(2026, 6, 30)));
        announce.announce(by, FORUM, round("2027-1", LocalDate.of(2027, 3, 31)));
        office(KZ, "KZ");
        office(UZ, "UZ");
    }

    static Identity identity(Grant grant) {
        return new Identity(new Actor("p-1"), "", Set.of(grant), Optional.empty(), true);
    }

    MakeStatusReport useCase() {
        return new MakeStatusReport(
                store.journal(),
                store.offices(),
                store.forums(),
                store.commitments(),
                store.progress(),
                clock);
    }

    StatusReport report(Identity by, ReportQuery query) {
        if (useCase().make(by, FORUM, query) instanceof MakeStatusReport.Outcome.Made(var made)) {
            return made;
        }
        throw new AssertionError("not made");
    }

    void reported(String commitment, String round, ImplementationStatus status, String done) {
        var reference = new CommitmentReference(commitment);
        var office = store.commitments().find(reference).orElseThrow().office();
        var content =
                new UpdateContent(
                        status,
                        List.of(
                                new IndicatorValue(
                                        IndicatorId.FIRST,
                                        1,
                                        new Measurement(new BigDecimal("-1.50"), 2026, "=source"))),
                        Optional.of(LocalDate.of(2026, 9, 1)),
                        new LanguageTag("ru"),
                        Map.of(new TextPlace(TextField.DONE, new LanguageTag("ru")), done));
        new RecordUpdates(store.journal(), store.progress(), clock, new SecureRandom())
                .record(
                        SECRETARIAT,
                        store.forums().find(FORUM).orElseThrow(),
                        store.offices().find(office).orElseThrow(),
                        List.of(new RecordUpdates.Entry(reference, new RoundId(round), content)));
    }

    void assessed(String commitment, String round, ImplementationStatus status, String why) {
        var ports =
                new UpdatePorts(
                        store.journal(),
                        store.offices(),
                        store.forums(),
                        store.commitments(),
                        store.progress(),
                        store.people(),
                        store.tasks(),
                        clock,
                        new SecureRandom());
        var other =
                new Identity(
                        new Actor("p-2"), "", Set.of(Grant.secretariat()), Optional.empty(), true);
        new AssessUpdate(ports)
                .assess(
                        other,
                        new AssessUpdate.Seen(
                                new CommitmentReference(commitment), new RoundId(round), 1, 0),
                        new AssessUpdate.Opinion(status, false, why));
    }

    private void office(OfficeId id, String country) {
        var office = new Office(id, name(country), country, ZoneId.of("Asia/Tashkent"));
        new RegisterOffice(store.journal(), clock).register(SECRETARIAT.actor(), office);
        var register =
                new RegisterCommitment(store.journal(), store.forums(), store.progress(), clock);
        for (var title : List.of("First", "Second")) {
            register.register(
                    SECRETARIAT.actor(),
                    new NewCommitment(
                            FORUM,
                            id,
                            THEME,
                            List.of(1),
                            name(title),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    private static Round round(String id, LocalDate due) {
        return new Round(new RoundId(id), name(id), due.minusDays(60), due, due.plusDays(30));
    }

    private static Localized name(String text) {
        return Localized.of(Language.ENGLISH, text);
    }
}
