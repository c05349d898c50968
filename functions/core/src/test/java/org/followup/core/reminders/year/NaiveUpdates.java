package org.followup.core.reminders.year;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Letters that follow from what was done to an update: receipts at once, questions later. */
final class NaiveUpdates {

    private final NaiveForum forum;
    private final NaivePost post;
    private final Map<String, String> writers = new HashMap<>();

    NaiveUpdates(NaiveForum forum, NaivePost post) {
        this.forum = forum;
        this.post = post;
    }

    /** After it has happened; only what something came of. */
    void of(World.Action action) {
        switch (action) {
            case World.Action.Submit(var office, var commitment, var round, var complete) ->
                    receipt(writer(office), reference(office, commitment), round, 1);
            case World.Action.Rework(var office, var commitment, var round) ->
                    receipt(writer(office), reference(office, commitment), round, 2);
            case World.Action.HandOver waits -> handedOver(waits);
            case World.Action.Confirm confirmed -> confirmed(confirmed);
            case World.Action.Accept accepted -> accepted(accepted);
            case World.Action.SendBack asked -> question(asked);
            case World.Action.PassOn role -> {}
            case World.Action.Leave gone -> {}
            case World.Action.Invite newcomer -> {}
            case World.Action.SignIn asked -> {}
            case World.Action.SwitchOff unwanted -> {}
            case World.Action.Extend all -> {}
            case World.Action.ExtendOffice one -> {}
            case World.Action.Bounce bounce -> {}
            case World.Action.Reach reach -> {}
        }
    }

    private String writer(String office) {
        return forum.people().somebody(office).orElseThrow();
    }

    private void receipt(String person, String reference, String round, int version) {
        post.atOnce(Sort.RECEIPTS, person, "receipt-%s-%s-%d".formatted(reference, round, version));
    }

    /** To everybody who may confirm it, but who wrote it. */
    private void handedOver(World.Action.HandOver waits) {
        var reference = reference(waits.office(), waits.commitment());
        var writer = forum.people().writer(waits.office()).orElseThrow();
        writers.put(reference + waits.round(), writer);
        for (var person : forum.people().all()) {
            if (confirms(person, waits.office()) && !person.equals(writer)) {
                var what =
                        "HANDED_OVER %s %s/%s".formatted(reference, waits.office(), waits.round());
                post.atOnce(
                        Sort.HAND_OVERS,
                        person,
                        () -> forum.waits(waits) && confirms(person, waits.office()) ? what : "");
            }
        }
    }

    private boolean confirms(String person, String office) {
        return forum.people().roles(person, office).stream()
                .anyMatch(NaivePost.WHO_CONFIRMS::contains);
    }

    private void confirmed(World.Action.Confirm one) {
        var reference = reference(one.office(), one.commitment());
        var writer = writers.getOrDefault(reference + one.round(), "");
        receipt(writer, reference, one.round(), 1);
        receipt(
                forum.people().confirmer(one.office(), writer).orElseThrow(),
                reference,
                one.round(),
                1);
    }

    private void accepted(World.Action.Accept one) {
        var what =
                "accepted-%s-%s-%d"
                        .formatted(
                                reference(one.office(), one.commitment()),
                                one.round(),
                                one.version());
        post.later(Sort.ACCEPTANCES, one.office(), NaivePost.EVERYBODY, () -> what);
    }

    private void question(World.Action.SendBack asked) {
        var what =
                "sent_back-%s-%s-1 %s"
                        .formatted(
                                reference(asked.office(), asked.commitment()),
                                asked.round(),
                                forum.reworkBy(asked.office(), asked.commitment(), asked.round()));
        post.later(
                Sort.QUESTIONS,
                asked.office(),
                NaivePost.EVERYBODY,
                () -> forum.isAsked(asked) ? what : "");
    }

    private static String reference(String office, int commitment) {
        return "%s-2025-VIO-%02d".formatted(office.toUpperCase(Locale.ROOT), commitment);
    }
}
