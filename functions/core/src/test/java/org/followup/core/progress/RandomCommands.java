package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.ConfirmationRights;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.SettleConfirmation;
import org.followup.core.stores.Ports;
import org.followup.core.stores.TwoOffices;

/**
 * Gives commands to updates at random, by everybody and also by those who may not, and checks after
 * each that the state is the one the pure function told, or the same as before.
 */
final class RandomCommands {

    private static final Set<String> PEOPLE =
            Set.of("p-aigul", "p-daniyar", "p-nurbek", "p-saida", "p-both");

    private final Ports ports;
    private final Supplier<Instant> now;
    private final Map<UpdateCommand, Integer> done = new EnumMap<>(UpdateCommand.class);
    private int requests;

    RandomCommands(Ports ports, Supplier<Instant> now) {
        this.ports = ports;
        this.now = now;
    }

    /** How often each command did something. */
    Map<UpdateCommand, Integer> done() {
        return done;
    }

    void give(Random random, OfficeId office, RoundId round) {
        if (random.nextInt(40) == 0) {
            settle(random, office);
        }
        var rows = ports.progress().rows(office, TwoOffices.FORUM);
        var reference = rows.get(random.nextInt(rows.size())).reference();
        var by = somebody(random, office);
        var all = UpdateCommand.values();
        give(random, all[random.nextInt(all.length)], by, reference, round);
        if (random.nextInt(10) == 0) {
            new WriteNote(update()).write(by, reference, round, "Note " + random.nextInt(9));
        }
        if (random.nextInt(10) == 0) {
            assess(random, by, reference, round);
        }
    }

    private void give(
            Random random,
            UpdateCommand command,
            Identity by,
            CommitmentReference reference,
            RoundId round) {
        var before = update().open(reference, round).orElseThrow();
        var base = before.newestVersion() + (random.nextInt(6) == 0 ? 1 : 0);
        var changed = act(random, command, by, before, base);
        var after = update().open(reference, round).orElseThrow();
        if (changed) {
            done.merge(command, 1, Integer::sum);
            assertThat(UpdateStates.follows(before.state(), command, after.state()))
                    .as("%s by %s: %s to %s", command, by, before.state(), after.state())
                    .isTrue();
        } else {
            assertThat(after.state()).isEqualTo(before.state());
        }
        assertThat(after.row().handedOverIn(round).isPresent())
                .isEqualTo(after.handOver().isPresent());
        assertThat(after.row().in(round)).isEqualTo(after.current().map(Reported::of));
    }

    private boolean act(
            Random random, UpdateCommand command, Identity by, Dossier before, int base) {
        var reference = before.commitment().reference();
        var round = before.round();
        var version =
                new ReviewUpdate.Version(
                        by, reference, round, before.current().map(Update::version).orElse(1));
        var review = new ReviewUpdate(update(), (office, day) -> rests(day.getDayOfWeek()));
        return switch (command) {
            case EDIT -> save(random, by, before);
            case HAND_OVER ->
                    new HandOverUpdate(update())
                                    .handOver(written(random, by, reference, round, base))
                            instanceof UpdateOutcome.HandedOver;
            case TAKE_BACK -> moved(new TakeBackHandOver(update()).takeBack(by, reference, round));
            case CONFIRM ->
                    new ConfirmUpdate(update())
                                    .confirm(
                                            by,
                                            reference,
                                            round,
                                            before.handOver().map(HandOver::receipt).orElse(""))
                            instanceof UpdateOutcome.Submitted;
            case SUBMIT_ALONE ->
                    new SubmitUpdate(update()).submit(written(random, by, reference, round, base))
                            instanceof SubmitUpdate.Outcome.Submitted;
            case ENTER_ON_BEHALF ->
                    new EnterOnBehalf(update()).enter(onBehalf(random, by, reference, round, base))
                            instanceof UpdateOutcome.Submitted;
            case WITHDRAW -> moved(review.withdraw(version));
            case ACCEPT -> moved(review.accept(version));
            case SEND_BACK -> moved(review.sendBack(version, "Please say how many."));
            case PUBLISH -> moved(review.publish(version));
        };
    }

    private static boolean moved(UpdateOutcome outcome) {
        return outcome instanceof UpdateOutcome.Moved;
    }

    private static boolean rests(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    private boolean save(Random random, Identity by, Dossier before) {
        var fields = Map.of("done", "typed " + random.nextInt(3));
        var base = before.draft().map(Draft::revision).orElse(0);
        return new SaveDraft(update())
                        .save(
                                new SaveDraft.Typed(
                                        by,
                                        before.commitment().reference(),
                                        before.round(),
                                        base,
                                        fields))
                instanceof SaveDraft.Outcome.Saved;
    }

    private SubmitUpdate.Command written(
            Random random, Identity by, CommitmentReference reference, RoundId round, int base) {
        var language = LanguageTag.of(Language.RUSSIAN);
        var statuses = ImplementationStatus.values();
        var content =
                new UpdateContent(
                        statuses[random.nextInt(statuses.length)],
                        List.of(),
                        Optional.empty(),
                        language,
                        Map.of(
                                new TextPlace(TextField.DONE, language),
                                "Сделано " + random.nextInt(3)),
                        random.nextBoolean());
        var request = "request-" + (random.nextInt(8) == 0 ? requests : ++requests);
        return new SubmitUpdate.Command(by, request, reference, round, base, content, Source.FORM);
    }

    private SubmitUpdate.Command onBehalf(
            Random random, Identity by, CommitmentReference reference, RoundId round, int base) {
        var written = written(random, by, reference, round, base);
        return new SubmitUpdate.Command(
                by,
                written.requestId(),
                reference,
                round,
                base,
                written.content(),
                Source.ON_BEHALF);
    }

    private void assess(Random random, Identity by, CommitmentReference reference, RoundId round) {
        var version = update().open(reference, round).orElseThrow().newestVersion();
        var former = Assessment.latest(ports.progress().assessments(reference), round, version);
        var number = former.map(Assessment::sequence).orElse(0L);
        var statuses = ImplementationStatus.values();
        new AssessUpdate(update())
                .assess(
                        by,
                        new AssessUpdate.Seen(reference, round, version, number),
                        new AssessUpdate.Opinion(
                                statuses[random.nextInt(statuses.length)], false, "We asked."));
        new ReplyToAssessment(update()).reply(by, reference, round, number, "So did we.");
    }

    private void settle(Random random, OfficeId office) {
        new SettleConfirmation(ports.journal(), ports.offices(), clock())
                .settle(
                        Actor.SERVICE,
                        office,
                        new ConfirmationRights(random.nextBoolean(), random.nextBoolean()));
    }

    static Identity somebody(Random random, OfficeId office) {
        var id = PEOPLE.stream().sorted().toList().get(random.nextInt(PEOPLE.size()));
        var other = office.equals(TwoOffices.KZ) ? TwoOffices.KG : TwoOffices.KZ;
        var grants =
                switch (id) {
                    case "p-aigul" -> Set.of(Grant.at(office, Role.FOCAL_POINT));
                    case "p-daniyar" -> Set.of(Grant.at(office, Role.COMMISSIONER));
                    case "p-nurbek" -> Set.of(Grant.at(other, Role.FOCAL_POINT));
                    case "p-both" ->
                            Set.of(Grant.secretariat(), Grant.at(office, Role.FOCAL_POINT));
                    default -> Set.of(Grant.secretariat());
                };
        return new Identity(new Actor(id), "", grants, Optional.empty(), true);
    }

    private UpdatePorts update() {
        return new UpdatePorts(
                ports.journal(),
                ports.offices(),
                ports.forums(),
                ports.commitments(),
                ports.progress(),
                ports.people(),
                ports.tasks(),
                clock(),
                new SecureRandom());
    }

    private Clock clock() {
        return Clock.fixed(now.get(), ZoneOffset.UTC);
    }
}
