package org.followup.core.progress;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followup.core.progress.UpdateState.Accepted;
import org.followup.core.progress.UpdateState.Draft;
import org.followup.core.progress.UpdateState.HandedOver;
import org.followup.core.progress.UpdateState.Published;
import org.followup.core.progress.UpdateState.SentBack;
import org.followup.core.progress.UpdateState.Settled;
import org.followup.core.progress.UpdateState.Submitted;
import org.followup.core.progress.UpdateState.Version;
import org.followup.core.progress.UpdateState.Withdrawn;

/** Every state, with and without what came before it, and everybody who may give a command. */
final class UpdateStates {

    static final LocalDate REWORK_BY = LocalDate.of(2026, 5, 15);
    static final Version NEXT = new Version(3, false, true);

    private static final Version OPEN = new Version(1, false, true);
    private static final Version CLOSED = new Version(1, false, false);
    private static final Version ON_BEHALF = new Version(1, true, false);

    private UpdateStates() {}

    /** By the words of the table. */
    static Map<String, UpdateState> all() {
        var settled = new LinkedHashMap<String, Settled>();
        settled.put("draft", new Draft());
        settled.put("withdrawn", new Withdrawn());
        settled.put("submitted", new Submitted(OPEN, new Draft()));
        settled.put("submitted, correcting", new Submitted(OPEN, new Accepted(OPEN, new Draft())));
        settled.put("sent back", new SentBack(OPEN, REWORK_BY, new Draft()));
        settled.put("accepted", new Accepted(CLOSED, new Draft()));
        settled.put("accepted, for publication", new Accepted(OPEN, new Draft()));
        settled.put("published", new Published(OPEN, new Draft()));
        settled.put("submitted on behalf", new Submitted(ON_BEHALF, new Draft()));
        settled.put("accepted on behalf", new Accepted(ON_BEHALF, new Draft()));
        var all = new LinkedHashMap<String, UpdateState>(settled);
        Stream.of("draft", "submitted", "sent back", "accepted")
                .forEach(
                        name ->
                                all.put(
                                        "handed over, " + name + " before",
                                        new HandedOver(
                                                java.util.Objects.requireNonNull(
                                                        settled.get(name)))));
        return all;
    }

    /** What somebody is, by the words of the table. */
    static Map<String, Party> parties() {
        var all = new LinkedHashMap<String, Party>();
        all.put("focal point", party(true, false, false, false, false, Party.Hand.NONE));
        all.put(
                "focal point who may submit alone",
                party(true, false, true, false, false, Party.Hand.NONE));
        all.put("commissioner or deputy", party(true, true, false, false, false, Party.Hand.NONE));
        all.put(
                "commissioner with the writer's mailbox",
                party(true, true, false, false, false, Party.Hand.SAME_MAILBOX));
        all.put(
                "commissioner who wrote it",
                party(true, true, false, false, false, Party.Hand.OWN));
        all.put(
                "commissioner who wrote it, with consent",
                party(true, true, true, true, false, Party.Hand.OWN));
        all.put("secretariat", party(false, false, false, false, true, Party.Hand.NONE));
        all.put(
                "secretariat who wrote it",
                party(false, false, false, false, true, Party.Hand.OWN));
        all.put(
                "another office or observer",
                party(false, false, false, false, false, Party.Hand.NONE));
        return all;
    }

    private static Party party(
            boolean writes,
            boolean confirms,
            boolean alone,
            boolean own,
            boolean secretariat,
            Party.Hand hand) {
        return new Party(writes, confirms, alone, own, secretariat, hand);
    }

    static UpdateDecision decide(
            UpdateState state, UpdateCommand command, Party party, Window window) {
        return UpdateWorkflow.decide(state, command, party, window, NEXT, REWORK_BY);
    }

    /** The kind of a state, without its numbers. */
    static String shape(UpdateState state) {
        return switch (state) {
            case Draft() -> "draft";
            case Withdrawn() -> "withdrawn";
            case Submitted s -> "submitted";
            case SentBack s -> "sent back";
            case Accepted a -> "accepted";
            case Published p -> "published";
            case HandedOver(var before) -> "handed over, " + shape(before) + " before";
        };
    }

    /** Whether somebody, at some time, could bring the one state to the shape of the other. */
    static boolean follows(UpdateState before, UpdateCommand command, UpdateState after) {
        return parties().values().stream()
                .flatMap(
                        party ->
                                List.of(Window.values()).stream()
                                        .map(window -> decide(before, command, party, window)))
                .anyMatch(
                        decision ->
                                decision instanceof UpdateDecision.Next(var state)
                                        && shape(state).equals(shape(after)));
    }
}
