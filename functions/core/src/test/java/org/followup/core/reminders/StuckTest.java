package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.AddressEntry;
import org.followup.core.access.Identity;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.Message;
import org.followup.core.letters.RecordingMail;
import org.followup.core.offices.ConfirmationRights;
import org.followup.core.offices.Office;
import org.followup.core.progress.HandOverUpdate;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Source;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.progress.UpdateContent;
import org.followup.core.progress.UpdateOutcome;
import org.followup.core.progress.UpdatePorts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was handed over and nobody may confirm is no reason for silence. Due on 15 May 2026. */
final class StuckTest {

    private static final CommitmentReference ONLY =
            CommitmentReference.of(SmallForum.KZ, 2025, SmallForum.THEME, 1);
    private static final Office OFFICE =
            new Office(
                    SmallForum.KZ,
                    SmallForum.name("Office"),
                    "KZ",
                    SmallForum.ALMATY,
                    ConfirmationRights.TWO_PEOPLE);

    private final SmallForum forum =
            SmallForum.of(List.of(SmallForum.round("2026-1", LocalDate.of(2026, 5, 15))), OFFICE);
    private final SimulatedClock clock = new SimulatedClock(at(4));
    private final RecordingMail mail = new RecordingMail();
    private final SendLetters sender =
            LettersOut.sender(forum.store.journal(), forum.store, QuietDays.WEEKENDS, mail, clock);
    private final PlanReminders planner = LettersOut.planner(forum.store, QuietDays.WEEKENDS);

    @BeforeEach
    void one_update_is_owed() {
        forum.commitments(SmallForum.KZ, 1);
        forum.focalPoint("aigul", SmallForum.KZ);
        forum.commissioner("head", SmallForum.KZ);
    }

    @Test
    void what_somebody_may_confirm_is_that_persons_turn_alone() {
        handOver("aigul");

        assertThat(remindedOn(12)).containsExactly("head@example.org");
        assertThat(mail.last().text()).contains(ONLY.value());
        assertThat(leadsTo(mail.last())).startsWith("confirm/");
    }

    /** Nobody was reminded: the letters went to whoever confirms, and there was none. */
    @Test
    void where_the_head_has_left_the_writers_are_reminded() {
        handOver("aigul");
        forum.person("head", Set.of());

        assertThat(foreseen()).contains("aigul");
        assertThat(remindedOn(12)).containsExactly("aigul@example.org");
        assertThat(mail.last().text()).contains(ONLY.value());
        assertThat(leadsTo(mail.last())).startsWith("commitments/");
    }

    @Test
    void where_the_only_head_wrote_it_the_writers_and_the_head_are_reminded() {
        handOver("head");

        assertThat(foreseen()).contains("aigul", "head");
        assertThat(remindedOn(12))
                .containsExactlyInAnyOrder("aigul@example.org", "head@example.org");
    }

    @Test
    void with_a_deputy_or_the_consent_of_the_office_it_is_not_stuck() {
        handOver("head");
        forum.person("deputy", Role.DEPUTY, SmallForum.KZ);
        assertThat(remindedOn(12))
                .containsExactlyInAnyOrder("head@example.org", "deputy@example.org");

        forum.person("deputy", Set.of());
        forum.put(OFFICE.with(new ConfirmationRights(false, true)));

        assertThat(remindedOn(15)).containsExactly("head@example.org");
    }

    @Test
    void one_mailbox_of_two_people_is_stuck_until_somebody_with_another_confirms() {
        share("head", "aigul");
        handOver("aigul");

        assertThat(remindedOn(12)).containsExactly("aigul@example.org", "aigul@example.org");
        forum.person("deputy", Role.DEPUTY, SmallForum.KZ);

        assertThat(remindedOn(15))
                .as("the head, and the deputy")
                .containsExactlyInAnyOrder("aigul@example.org", "deputy@example.org");
    }

    private void share(String person, String with) {
        var one = person(person);
        var address = person(with).address();
        forum.put(
                new Person(
                        one.id(),
                        one.name(),
                        address,
                        one.language(),
                        one.grants(),
                        one.terms(),
                        one.without(),
                        one.calendar(),
                        0,
                        one.revision() + 1),
                new AddressEntry(address.digest(), one.id()));
    }

    private void handOver(String person) {
        var ports =
                new UpdatePorts(
                        forum.store.journal(),
                        forum.store.offices(),
                        forum.store.forums(),
                        forum.store.commitments(),
                        forum.store.progress(),
                        forum.store.people(),
                        forum.store.tasks(),
                        clock,
                        new SecureRandom());
        var writer = person(person);
        var by =
                new Identity(
                        writer.id().actor(),
                        writer.name(),
                        writer.grants(),
                        Optional.empty(),
                        false);
        var content =
                new UpdateContent(
                        ImplementationStatus.SUBSTANTIAL,
                        List.of(),
                        Optional.empty(),
                        LanguageTag.of(Language.ENGLISH),
                        Map.of());
        var command =
                new SubmitUpdate.Command(
                        by, "request-1", ONLY, new RoundId("2026-1"), 0, content, Source.FORM);
        assertThat(new HandOverUpdate(ports).handOver(command))
                .isInstanceOf(UpdateOutcome.HandedOver.class);
    }

    private Person person(String id) {
        return forum.store.people().find(new PersonId(id)).orElseThrow();
    }

    /** To whom reminders go on that day of May; a day of a step. */
    private List<String> remindedOn(int day) {
        var before = mail.accepted().size();
        clock.set(at(day));
        planner.plan(clock.instant());
        sender.run(Lane.ALL, 100, Instant.MAX);
        return mail.accepted().stream()
                .skip(before)
                .filter(message -> message.tags().get("kind").equals("REMINDER"))
                .map(message -> message.to().value())
                .toList();
    }

    private List<String> foreseen() {
        return new ForeseeReminders(
                        forum.store.letters(),
                        forum.store.forums(),
                        forum.store.offices(),
                        forum.store.progress(),
                        forum.store.people(),
                        forum.store.steps(),
                        QuietDays.WEEKENDS)
                .between(at(11), at(13)).stream()
                        .map(foreseen -> foreseen.receiver().id().value())
                        .toList();
    }

    private String leadsTo(Message message) {
        var secret = LinkIn.of(message);
        return forum.store.keys().link(secret.digest()).orElseThrow().leadsTo();
    }

    private static Instant at(int day) {
        return LocalDate.of(2026, 5, day).atTime(9, 0).atZone(SmallForum.ALMATY).toInstant();
    }
}
