package org.followup.dynamodb;

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
import org.followup.core.access.AddPerson;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.ExternalReference;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Measurement;
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
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.letters.EmailAddress;
import org.followup.core.offices.ConfirmationRights;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.RegisterOffice;
import org.followup.core.offices.SettleConfirmation;
import org.followup.core.progress.AnnounceRound;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.NewCommitment;
import org.followup.core.progress.RegisterCommitment;
import org.followup.core.progress.SaveDraft;
import org.followup.core.progress.Source;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.progress.TextField;
import org.followup.core.progress.TextPlace;
import org.followup.core.progress.UpdateContent;
import org.followup.core.progress.UpdatePorts;

/** A forum with one round, built through the use cases on a table. */
record SmallForum(DynamoDbStores stores, Clock clock, SecureRandom random) {

    static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    static final ForumId FORUM = new ForumId("2025-tashkent");
    static final RoundId ROUND = new RoundId("2026-1");
    static final OfficeId KZ = new OfficeId("kz");
    static final LanguageTag RUSSIAN = new LanguageTag("ru");

    private static final Actor CLERK = new Actor("p-clerk");
    private static final List<ThemeCode> THEMES =
            List.of("MON", "NET", "VIO", "JUS").stream().map(ThemeCode::new).toList();

    static SmallForum on(DynamoDbStores stores) {
        return new SmallForum(stores, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom());
    }

    void register(OfficeId... offices) {
        new RegisterForum(stores.journal(), clock)
                .register(
                        CLERK,
                        new Forum(
                                FORUM,
                                name("Форум"),
                                "UZ",
                                name("Ташкент"),
                                LocalDate.of(2025, 9, 11),
                                LocalDate.of(2025, 9, 12),
                                true,
                                THEMES.stream().map(t -> new Theme(t, name("Тема"))).toList(),
                                Optional.empty(),
                                List.of()));
        new AdoptDeclaration(stores.journal(), stores.forums(), clock)
                .addArticle(CLERK, new Article(FORUM, 3, name("Статья"), THEMES));
        for (var office : offices) {
            new RegisterOffice(stores.journal(), clock)
                    .register(
                            CLERK,
                            new Office(office, name("Офис"), "KZ", ZoneId.of("Asia/Almaty")));
            new SettleConfirmation(stores.journal(), stores.offices(), clock)
                    .settle(CLERK, office, new ConfirmationRights(true, false));
        }
        announce();
    }

    private void announce() {
        var round =
                new Round(
                        ROUND,
                        name("Первый круг"),
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 30));
        new AnnounceRound(stores.journal(), stores.forums(), stores.progress(), clock)
                .announce(CLERK, FORUM, round);
    }

    void addAigul() {
        var aigul =
                new Person(
                        new PersonId("p-aigul"),
                        "Айгүл",
                        new EmailAddress("aigul@example.org"),
                        Language.KAZAKH,
                        Set.of());
        new AddPerson(stores.journal(), stores.people(), stores.tasks(), clock)
                .add(CLERK, aigul, Grant.at(KZ, Role.FOCAL_POINT), true);
    }

    RegisterCommitment.Outcome registerCommitment(OfficeId office, int number, String external) {
        return new RegisterCommitment(stores.journal(), stores.forums(), stores.progress(), clock)
                .register(
                        CLERK,
                        new NewCommitment(
                                FORUM,
                                office,
                                THEMES.get(number % 4),
                                List.of(3),
                                name("Открыть службы поддержки детей в каждом районе"),
                                Optional.of(name("Министерство")),
                                Optional.of(LocalDate.of(2027, 1, 1)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new ExternalReference("plan", external))));
    }

    CommitmentReference commitment(OfficeId office, int number) {
        var outcome = registerCommitment(office, number, office + "#" + number);
        return ((RegisterCommitment.Outcome.Registered) outcome).commitment().reference();
    }

    void saveDraft(CommitmentReference commitment, String done) {
        var fields = Map.of("done", done, "challenges", "");
        var base =
                stores.progress().draft(commitment, ROUND).map(draft -> draft.revision()).orElse(0);
        new SaveDraft(ports()).save(new SaveDraft.Typed(aigul(), commitment, ROUND, base, fields));
    }

    SubmitUpdate.Outcome submit(
            CommitmentReference commitment, String request, UpdateContent content) {
        return new SubmitUpdate(ports())
                .submit(
                        new SubmitUpdate.Command(
                                aigul(), request, commitment, ROUND, 0, content, Source.FORM));
    }

    private UpdatePorts ports() {
        return new UpdatePorts(
                stores.journal(),
                stores.offices(),
                stores.forums(),
                stores.commitments(),
                stores.progress(),
                stores.people(),
                stores.tasks(),
                clock,
                random);
    }

    static UpdateContent content(String text) {
        return new UpdateContent(
                ImplementationStatus.SUBSTANTIAL,
                List.of(
                        new IndicatorValue(
                                IndicatorId.FIRST,
                                1,
                                new Measurement(new BigDecimal("12.50"), 2025, ""))),
                Optional.of(LocalDate.of(2026, 6, 1)),
                RUSSIAN,
                Map.of(
                        new TextPlace(TextField.DONE, RUSSIAN), text,
                        new TextPlace(TextField.NEXT_STEP, RUSSIAN), text));
    }

    private static Identity aigul() {
        var grants = Set.of(Grant.at(KZ, Role.FOCAL_POINT));
        return new Identity(new Actor("p-aigul"), "Айгүл", grants, Optional.empty(), true);
    }

    private static Localized name(String russian) {
        return Localized.of(Language.RUSSIAN, russian).with(Language.ENGLISH, "Illustrative");
    }
}
