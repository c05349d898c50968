package org.followup.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
import org.followup.core.access.RequestSignIn;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.ExternalReference;
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
import org.followup.core.history.Chain;
import org.followup.core.history.Head;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.RegisterOffice;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From an empty table to a submitted update, through the use cases. */
class UseCasesOnDynamoDbTest {

    private static final LocalDynamoDb DATABASE = new LocalDynamoDb();
    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    private static final Actor CLERK = new Actor("p-clerk");
    private static final ForumId FORUM = new ForumId("2025-tashkent");
    private static final OfficeId OFFICE = new OfficeId("kz");
    private static final ThemeCode THEME = new ThemeCode("VIO");
    private static final RoundId ROUND = new RoundId("2026-1");

    private final DynamoDbStores stores = DynamoDbStores.on(DATABASE.client(), DATABASE.newTable());
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final SecureRandom random = new SecureRandom();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void an_update_is_submitted_with_its_receipt_and_its_trace() {
        var commitment = register();
        var content = content("Two centres were opened.");
        saveDraft(commitment);

        var outcome = submit(commitment, "request-1", content);
        var again = submit(commitment, "request-1", content);

        assertThat(outcome).isInstanceOf(SubmitUpdate.Outcome.Submitted.class);
        assertThat(again).isInstanceOf(SubmitUpdate.Outcome.Repeated.class);
        var updates = stores.progress().updates(commitment);
        assertThat(stores.progress().contents(updates)).isEqualTo(List.of(content));
        assertThat(stores.progress().draft(commitment, ROUND)).isEmpty();
        assertThat(stores.progress().rows(OFFICE, FORUM).getFirst().in(ROUND)).isPresent();
        assertThat(stores.progress().scores(FORUM).getFirst().round(ROUND).received()).isOne();
        assertThat(stores.letters().due(NOW, 10))
                .extracting(Letter::kind)
                .containsExactlyInAnyOrder(LetterKind.INVITATION, LetterKind.RECEIPT);
        assertThat(stores.letters().causedIn(YearMonth.of(2026, 3))).hasSize(2);
        var changes = stores.journal().changes(OFFICE.history(), 0, 100);
        assertThat(changes).hasSize(4);
        assertThat(Chain.firstBreak(Head.empty(OFFICE.history()), changes)).isEmpty();
    }

    @Test
    void an_external_name_is_found_and_taken_once() {
        var commitment = register();

        assertThat(stores.commitments().find(new ExternalReference("plan", "7#a")))
                .contains(commitment);
        assertThat(registerCommitment()).isEqualTo(new RegisterCommitment.Outcome.KnownAlready());
    }

    @Test
    void signing_in_is_asked_for_a_few_times_only() {
        var request = new RequestSignIn(stores.journal(), stores.keys(), clock, random);
        var address = new EmailAddress("aigul@example.org");

        for (var i = 0; i < 5; i++) {
            assertThat(request.ask(address, Language.RUSSIAN, "10.0.0.1"))
                    .isInstanceOf(RequestSignIn.Outcome.Asked.class);
        }

        assertThat(request.ask(address, Language.RUSSIAN, "10.0.0.1"))
                .isInstanceOf(RequestSignIn.Outcome.TooMany.class);
        assertThat(stores.letters().due(NOW, 3)).hasSize(3);
        assertThat(stores.letters().due(NOW, 10)).hasSize(5);
    }

    private CommitmentReference register() {
        var name = Localized.of(Language.ENGLISH, "Illustrative");
        new RegisterOffice(stores.journal(), clock)
                .register(CLERK, new Office(OFFICE, name, "KZ", ZoneId.of("Asia/Almaty")));
        new RegisterForum(stores.journal(), clock)
                .register(
                        CLERK,
                        new Forum(
                                FORUM,
                                name,
                                "UZ",
                                name,
                                LocalDate.of(2025, 9, 11),
                                LocalDate.of(2025, 9, 12),
                                true,
                                List.of(new Theme(THEME, name)),
                                Optional.empty(),
                                List.of()));
        new AdoptDeclaration(stores.journal(), stores.forums(), clock)
                .addArticle(CLERK, new Article(FORUM, 3, name, List.of(THEME)));
        var round =
                new Round(
                        ROUND,
                        name,
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 30));
        new AnnounceRound(stores.journal(), stores.forums(), stores.progress(), clock)
                .announce(CLERK, FORUM, round);
        new AddPerson(stores.journal(), stores.people(), clock)
                .add(CLERK, person(), Grant.at(OFFICE, Role.FOCAL_POINT), true);
        var outcome = (RegisterCommitment.Outcome.Registered) registerCommitment();
        return outcome.commitment().reference();
    }

    private RegisterCommitment.Outcome registerCommitment() {
        return new RegisterCommitment(stores.journal(), stores.forums(), stores.progress(), clock)
                .register(
                        CLERK,
                        new NewCommitment(
                                FORUM,
                                OFFICE,
                                THEME,
                                List.of(3),
                                Localized.of(Language.ENGLISH, "A commitment"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new ExternalReference("plan", "7#a"))));
    }

    private void saveDraft(CommitmentReference commitment) {
        new SaveDraft(stores.journal(), stores.commitments(), stores.progress(), clock)
                .save(identity(), commitment, ROUND, Map.of("done", "Two cen", "challenges", ""));
        assertThat(stores.progress().drafts(List.of(commitment), ROUND))
                .containsOnlyKeys(commitment);
    }

    private SubmitUpdate.Outcome submit(
            CommitmentReference commitment, String request, UpdateContent content) {
        return new SubmitUpdate(
                        stores.journal(),
                        stores.offices(),
                        stores.forums(),
                        stores.commitments(),
                        stores.progress(),
                        clock,
                        random)
                .submit(
                        new SubmitUpdate.Command(
                                identity(), request, commitment, ROUND, 0, content, Source.FORM));
    }

    private static UpdateContent content(String done) {
        var language = new LanguageTag("ru");
        return new UpdateContent(
                ImplementationStatus.SUBSTANTIAL,
                List.of(new Measurement(new BigDecimal("12.50"), 2025, "")),
                Optional.of(LocalDate.of(2026, 6, 1)),
                language,
                Map.of(new TextPlace(TextField.DONE, language), done));
    }

    private static Person person() {
        return new Person(
                new PersonId("p-aigul"),
                "Aigul",
                new EmailAddress("aigul@example.org"),
                Language.RUSSIAN,
                Set.of());
    }

    private static Identity identity() {
        return new Identity(
                new Actor("p-aigul"),
                "Aigul",
                Set.of(Grant.at(OFFICE, Role.FOCAL_POINT)),
                Optional.empty(),
                true);
    }
}
