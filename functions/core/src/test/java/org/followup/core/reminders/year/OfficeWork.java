package org.followup.core.reminders.year;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.followup.core.access.Identity;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.Receiver;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.ConfirmUpdate;
import org.followup.core.progress.HandOver;
import org.followup.core.progress.HandOverUpdate;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Reported;
import org.followup.core.progress.Source;
import org.followup.core.progress.Stage;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.progress.UpdateContent;
import org.followup.core.progress.UpdateOutcome;
import org.followup.core.reminders.SmallForum;
import org.jspecify.annotations.Nullable;

/** Offices submit, or hand over and confirm, and answer what the secretariat has asked. */
record OfficeWork(
        SmallForum forum,
        People people,
        SubmitUpdate submissions,
        HandOverUpdate handOvers,
        ConfirmUpdate confirmations,
        HourlyWork letters) {

    static OfficeWork on(Setting setting, HourlyWork letters) {
        var ports = setting.updates();
        return new OfficeWork(
                setting.forum(),
                setting.people(),
                new SubmitUpdate(ports),
                new HandOverUpdate(ports),
                new ConfirmUpdate(ports),
                letters);
    }

    void submit(World.Action.Submit submit) {
        submit(submit.office(), submit.commitment(), submit.round(), 1, submit.complete());
    }

    /** Only what was sent back. */
    void rework(World.Action.Rework rework) {
        var reported = reported(forum, rework.office(), rework.commitment(), rework.round());
        if (reported.filter(one -> one.stage() == Stage.SENT_BACK).isPresent()) {
            submit(rework.office(), rework.commitment(), rework.round(), 2, false);
        }
    }

    private void submit(
            String office, int commitment, String round, int version, boolean complete) {
        var person = writer(office);
        if (person.isEmpty()) {
            return;
        }
        var reference = reference(office, commitment);
        var command = command(person.get(), reference, round, version, complete);
        Insistence.untilDone(() -> isStored(submissions.submit(command)));
        receipt(person.get().id().actor(), reference, round, version);
    }

    private static boolean isStored(SubmitUpdate.Outcome outcome) {
        return outcome instanceof SubmitUpdate.Outcome.Submitted
                || outcome instanceof SubmitUpdate.Outcome.Repeated;
    }

    /** By the last of the focal points, who may be the head, or leave while it waits. */
    void handOver(World.Action.HandOver waits) {
        var office = new OfficeId(waits.office());
        var person =
                people.of(office).stream()
                        .filter(one -> one.is(Role.FOCAL_POINT, office))
                        .reduce((one, later) -> later);
        if (person.isEmpty()) {
            return;
        }
        var reference = reference(waits.office(), waits.commitment());
        var command = command(person.get(), reference, waits.round(), 1, waits.complete());
        var frozen = new AtomicReference<@Nullable HandOver>();
        Insistence.untilDone(
                () -> {
                    var outcome = handOvers.handOver(command);
                    if (outcome instanceof UpdateOutcome.HandedOver(var handOver)) {
                        frozen.set(handOver);
                    }
                    return outcome instanceof UpdateOutcome.HandedOver
                            || outcome instanceof UpdateOutcome.NobodyConfirms;
                });
        var handOver = frozen.get();
        if (handOver != null) {
            var occasion = "handed_over-" + handOver.receipt();
            confirmers(waits.office())
                    .forEach(one -> letters.stream(one.id().receiver(), occasion));
        }
    }

    /** Where nobody may confirm it, it goes on waiting. */
    void confirm(World.Action.Confirm confirmed) {
        var reference = reference(confirmed.office(), confirmed.commitment());
        var round = new RoundId(confirmed.round());
        var waiting = forum.store.progress().handOver(reference, round);
        waiting.ifPresent(handOver -> confirm(confirmed.office(), handOver));
    }

    private void confirm(String office, HandOver handOver) {
        var writer = handOver.proposed().by();
        var head = confirmers(office).filter(one -> !one.id().actor().equals(writer)).findFirst();
        if (head.isEmpty()) {
            return;
        }
        var by = identity(head.get());
        var reference = handOver.proposed().commitment();
        var round = handOver.proposed().round();
        Insistence.untilDone(
                () ->
                        confirmations.confirm(by, reference, round, handOver.receipt())
                                instanceof UpdateOutcome.Submitted);
        receipt(writer, reference, round.value(), 1);
        receipt(by.actor(), reference, round.value(), 1);
    }

    private void receipt(Actor to, CommitmentReference reference, String round, int version) {
        letters.stream(
                Receiver.person(to.id()), "receipt-%s-%s-%d".formatted(reference, round, version));
    }

    private Optional<Person> writer(String office) {
        return people.of(new OfficeId(office)).stream().findFirst();
    }

    private Stream<Person> confirmers(String office) {
        var id = new OfficeId(office);
        return people.of(id).stream()
                .filter(one -> one.is(Role.COMMISSIONER, id) || one.is(Role.DEPUTY, id));
    }

    /** What has come, as the list of the office says it. */
    static Optional<Reported> reported(
            SmallForum forum, String office, int commitment, String round) {
        var reference = reference(office, commitment);
        return forum.rows(new OfficeId(office)).stream()
                .filter(row -> row.reference().equals(reference))
                .flatMap(row -> row.in(new RoundId(round)).stream())
                .findFirst();
    }

    static CommitmentReference reference(String office, int number) {
        return CommitmentReference.of(new OfficeId(office), 2025, new ThemeCode("VIO"), number);
    }

    private static SubmitUpdate.Command command(
            Person by, CommitmentReference of, String round, int version, boolean complete) {
        return new SubmitUpdate.Command(
                identity(by),
                of + round + version,
                of,
                new RoundId(round),
                version - 1,
                content(complete),
                Source.FORM);
    }

    private static Identity identity(Person person) {
        return new Identity(
                person.id().actor(), person.name(), person.grants(), Optional.empty(), false);
    }

    private static UpdateContent content(boolean complete) {
        return new UpdateContent(
                complete ? ImplementationStatus.COMPLETE : ImplementationStatus.LIMITED,
                List.of(),
                Optional.empty(),
                LanguageTag.of(Language.ENGLISH),
                Map.of());
    }
}
