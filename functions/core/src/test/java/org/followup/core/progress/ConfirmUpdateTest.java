package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.LetPersonGo;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.history.Actor;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Receiver;
import org.followup.core.offices.ConfirmationRights;
import org.followup.core.offices.SettleConfirmation;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was confirmed is what was shown, by somebody else than who wrote it. */
final class ConfirmUpdateTest {

    private static final CommitmentReference COMMITMENT = new CommitmentReference("KZ-2025-MON-01");
    private static final LanguageTag RUSSIAN = LanguageTag.of(Language.RUSSIAN);
    private static final TextPlace DONE = new TextPlace(TextField.DONE, RUSSIAN);

    private final InMemoryStore store = TwoOffices.store();
    private final Clock clock = Clock.fixed(TwoOffices.MADE_AT, ZoneOffset.UTC);
    private final UpdatePorts ports =
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
    private int requests;

    @BeforeEach
    void two_people() {
        consent(false);
    }

    @Test
    void a_text_that_is_handed_over_waits_and_its_commissioner_gets_a_letter() {
        var handOver = handOver(aigul(), "Helpline opened");

        assertThat(row().handedOverIn(TwoOffices.ROUND)).isPresent();
        assertThat(row().in(TwoOffices.ROUND)).isEmpty();
        assertThat(letters("p-daniyar"))
                .filteredOn(letter -> letter.kind() == LetterKind.HANDED_OVER)
                .singleElement()
                .satisfies(
                        letter ->
                                assertThat(letter.about())
                                        .containsEntry("handover", handOver.receipt())
                                        .doesNotContainValue("Helpline opened"));
    }

    @Test
    void confirmed_it_is_submitted_with_both_names_and_the_text_of_the_hand_over() {
        var handOver = handOver(aigul(), "Helpline opened");

        var outcome = confirm(daniyar(), handOver.receipt());

        var update = ((UpdateOutcome.Submitted) outcome).update();
        assertThat(update.by()).isEqualTo(aigul().actor());
        assertThat(update.confirmation())
                .contains(new Confirmation(daniyar().actor(), Confirmation.How.SECOND_PERSON));
        assertThat(update.texts()).isEqualTo(handOver.proposed().texts());
        assertThat(store.progress().contents(List.of(update)).getFirst().text(TextField.DONE))
                .isEqualTo("Helpline opened");
        assertThat(store.progress().handOver(COMMITMENT, TwoOffices.ROUND)).isEmpty();
        assertThat(letters("p-aigul")).anyMatch(letter -> letter.kind() == LetterKind.RECEIPT);
        assertThat(letters("p-daniyar")).anyMatch(letter -> letter.kind() == LetterKind.RECEIPT);
    }

    @Test
    void confirmed_twice_it_is_submitted_once() {
        var handOver = handOver(aigul(), "Helpline opened");

        var first = confirm(daniyar(), handOver.receipt());
        var second = confirm(daniyar(), handOver.receipt());

        assertThat(second).isEqualTo(first);
        assertThat(store.progress().updates(COMMITMENT)).hasSize(1);
    }

    @Test
    void an_edit_under_the_open_page_leaves_nothing_to_confirm() {
        var shown = handOver(aigul(), "Helpline opened");
        save(aigul(), "Two helplines opened");

        var outcome = confirm(daniyar(), shown.receipt());

        assertThat(outcome)
                .isEqualTo(new UpdateOutcome.ChangedMeanwhile(Optional.empty(), Optional.empty()));
        assertThat(dossier().draft().orElseThrow().fields())
                .containsEntry("done", "Two helplines opened");
    }

    @Test
    void another_hand_over_under_the_open_page_is_told_apart() {
        var shown = handOver(aigul(), "Helpline opened");
        var now = handOver(aigul(), "Two helplines opened");

        var outcome = confirm(daniyar(), shown.receipt());

        assertThat(outcome)
                .isEqualTo(new UpdateOutcome.ChangedMeanwhile(Optional.of(now), Optional.empty()));
        assertThat(store.progress().updates(COMMITMENT)).isEmpty();
    }

    @Test
    void nobody_confirms_the_own_hand_over_without_the_consent_of_the_office() {
        var handOver = handOver(both(), "Helpline opened");

        assertThat(refusal(confirm(both(), handOver.receipt())))
                .isEqualTo(UpdateRefusal.OWN_HAND_OVER);

        consent(true);

        assertThat(how(confirm(both(), handOver.receipt())))
                .isEqualTo(Confirmation.How.OWN_WITH_CONSENT);
    }

    @Test
    void two_people_behind_one_mailbox_are_one_until_the_office_consents() {
        store.journal().commit(Transaction.without().put(daniyarBehindAigulsMailbox()));
        var handOver = handOver(aigul(), "Helpline opened");

        assertThat(refusal(confirm(daniyar(), handOver.receipt())))
                .isEqualTo(UpdateRefusal.SHARED_MAILBOX);

        consent(true);

        assertThat(how(confirm(daniyar(), handOver.receipt())))
                .isEqualTo(Confirmation.How.OWN_WITH_CONSENT);
    }

    /** It waited for ever, and nobody was reminded of it. */
    @Test
    void where_the_office_has_nobody_who_confirms_nothing_is_handed_over() {
        new LetPersonGo(store.journal(), store.people(), store.keys(), store.tasks(), clock)
                .leave(Actor.SERVICE, new PersonId("p-daniyar"));

        assertThat(new HandOverUpdate(ports).handOver(command(aigul(), "Opened", "request-one")))
                .isEqualTo(new UpdateOutcome.NobodyConfirms());
        assertThat(row().handedOverIn(TwoOffices.ROUND)).isEmpty();
    }

    @Test
    void a_focal_point_does_not_confirm() {
        var handOver = handOver(aigul(), "Helpline opened");

        assertThat(refusal(confirm(aigul(), handOver.receipt())))
                .isEqualTo(UpdateRefusal.NOT_A_CONFIRMER);
    }

    @Test
    void the_same_request_hands_over_once_and_another_content_is_refused() {
        var command = command(aigul(), "Helpline opened", "request-one");

        var first = new HandOverUpdate(ports).handOver(command);
        var again = new HandOverUpdate(ports).handOver(command);
        var other =
                new HandOverUpdate(ports)
                        .handOver(command(aigul(), "Something else", "request-one"));

        assertThat(again).isEqualTo(first);
        assertThat(other).isInstanceOf(UpdateOutcome.RequestIdReused.class);
    }

    @Test
    void what_two_change_at_once_is_a_conflict_and_what_one_changed_is_not() {
        var saving = new SaveDraft(ports);
        saving.save(typed(aigul(), 0, Map.of("done", "one", "challenges", "none"), Set.of()));
        saving.save(typed(aigul(), 1, Map.of("done", "two"), Set.of("done")));

        var other =
                saving.save(
                        typed(
                                daniyar(),
                                1,
                                Map.of("done", "one", "challenges", "money"),
                                Set.of("challenges")));
        var same = saving.save(typed(daniyar(), 1, Map.of("done", "three"), Set.of("done")));

        assertThat(((SaveDraft.Outcome.Saved) other).draft().fields())
                .isEqualTo(Map.of("done", "two", "challenges", "money"));
        assertThat(((SaveDraft.Outcome.Conflict) same).typed()).isEqualTo(Map.of("done", "three"));
        assertThat(((SaveDraft.Outcome.Conflict) same).stored().fields())
                .containsEntry("done", "two");
    }

    /** A bug broke this: what the first left empty counted as its text. */
    @Test
    void field_that_the_first_left_empty_is_no_conflict_for_the_second() {
        var saving = new SaveDraft(ports);
        saving.save(typed(aigul(), 0, Map.of("done", "one", "challenges", ""), Set.of("done")));

        var other =
                saving.save(
                        typed(
                                daniyar(),
                                0,
                                Map.of("done", "", "challenges", "money"),
                                Set.of("challenges")));

        assertThat(((SaveDraft.Outcome.Saved) other).draft().fields())
                .isEqualTo(Map.of("done", "one", "challenges", "money"));
    }

    private SaveDraft.Typed typed(
            Identity by, int base, Map<String, String> fields, Set<String> changed) {
        return new SaveDraft.Typed(by, COMMITMENT, TwoOffices.ROUND, base, fields, changed);
    }

    @Test
    void nobody_confirms_through_a_program_what_they_handed_over_themselves() {
        var handOver = handOver(both(), "Helpline opened");
        var mine = both();
        var program =
                new Identity(
                        mine.actor().with("token-1"),
                        "My program",
                        mine.grants(),
                        mine.narrow(),
                        false);

        assertThat(refusal(confirm(program, handOver.receipt())))
                .isEqualTo(UpdateRefusal.OWN_HAND_OVER);
    }

    private HandOver handOver(Identity by, String done) {
        var command = command(by, done, "request-" + ++requests);
        return ((UpdateOutcome.HandedOver) new HandOverUpdate(ports).handOver(command)).handOver();
    }

    private UpdateOutcome confirm(Identity by, String receipt) {
        return new ConfirmUpdate(ports).confirm(by, COMMITMENT, TwoOffices.ROUND, receipt);
    }

    private void save(Identity by, String done) {
        new SaveDraft(ports).save(typed(by, 0, Map.of("done", done), Set.of("done")));
    }

    private static SubmitUpdate.Command command(Identity by, String done, String request) {
        var content =
                new UpdateContent(
                        ImplementationStatus.SUBSTANTIAL,
                        List.of(),
                        Optional.empty(),
                        RUSSIAN,
                        Map.of(DONE, done));
        return new SubmitUpdate.Command(
                by, request, COMMITMENT, TwoOffices.ROUND, 0, content, Source.FORM);
    }

    private void consent(boolean given) {
        new SettleConfirmation(store.journal(), store.offices(), clock)
                .settle(Actor.SERVICE, TwoOffices.KZ, new ConfirmationRights(false, given));
    }

    private Dossier dossier() {
        return ports.open(COMMITMENT, TwoOffices.ROUND).orElseThrow();
    }

    private CommitmentRow row() {
        return dossier().row();
    }

    private List<Letter> letters(String person) {
        return store.letters().to(Receiver.person(person));
    }

    private static UpdateRefusal refusal(UpdateOutcome outcome) {
        return ((UpdateOutcome.Refused) outcome).why();
    }

    private static Confirmation.How how(UpdateOutcome outcome) {
        return ((UpdateOutcome.Submitted) outcome).update().confirmation().orElseThrow().how();
    }

    private Person daniyarBehindAigulsMailbox() {
        var person = store.people().find(new PersonId("p-daniyar")).orElseThrow();
        return new Person(
                person.id(),
                person.name(),
                new EmailAddress("p-aigul@example.org"),
                person.language(),
                person.grants(),
                person.terms(),
                person.without(),
                person.calendar(),
                0,
                person.revision() + 1);
    }

    private static Identity aigul() {
        return somebody("p-aigul", Role.FOCAL_POINT);
    }

    private static Identity daniyar() {
        return somebody("p-daniyar", Role.COMMISSIONER);
    }

    private static Identity both() {
        return somebody("p-daniyar", Role.COMMISSIONER, Role.FOCAL_POINT);
    }

    private static Identity somebody(String id, Role... roles) {
        var grants =
                java.util.Arrays.stream(roles)
                        .map(role -> Grant.at(TwoOffices.KZ, role))
                        .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new Identity(new Actor(id), id, grants, Optional.empty(), true);
    }
}
