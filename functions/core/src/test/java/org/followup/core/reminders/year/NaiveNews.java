package org.followup.core.reminders.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.followup.core.access.Role;

/** Letters that follow from what somebody did: receipts at once, questions on a working day. */
final class NaiveNews {

    private record Question(String person, String occasion, LocalDate readyOn) {}

    private final NaiveForum forum;
    private final List<Question> waiting = new ArrayList<>();
    private final List<String> receipts = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();

    NaiveNews(NaiveForum forum) {
        this.forum = forum;
    }

    List<String> receipts() {
        return receipts;
    }

    List<String> questions() {
        return questions;
    }

    void of(World.Action action, LocalDate day) {
        switch (action) {
            case World.Action.Submit submit ->
                    receipt(submit.office(), submit.commitment(), submit.round(), 1);
            case World.Action.Rework rework ->
                    receipt(rework.office(), rework.commitment(), rework.round(), 2);
            case World.Action.SendBack asked -> question(asked, day);
            case World.Action.Roles roles -> {}
            case World.Action.Extend all -> {}
            case World.Action.ExtendOffice one -> {}
            case World.Action.Bounce bounce -> {}
            case World.Action.Reach reach -> {}
        }
    }

    private void receipt(String office, int commitment, String round, int version) {
        forum.somebody(office)
                .filter(person -> !forum.isStopped(person))
                .ifPresent(
                        person -> {
                            forum.reaches(person);
                            receipts.add(
                                    "person-%s receipt-%s-%s-%d"
                                            .formatted(
                                                    person,
                                                    reference(office, commitment),
                                                    round,
                                                    version));
                        });
    }

    private void question(World.Action.SendBack asked, LocalDate day) {
        var occasion =
                "sent_back-%s-%s-1 %s"
                        .formatted(
                                reference(asked.office(), asked.commitment()),
                                asked.round(),
                                forum.reworkBy(asked.office(), asked.commitment(), asked.round()));
        for (var person : forum.people()) {
            var roles = forum.roles(person, asked.office());
            if (roles.contains(Role.FOCAL_POINT) || roles.contains(Role.COMMISSIONER)) {
                waiting.add(new Question(person, occasion, day));
            }
        }
    }

    /** What meets a stopped address is not sent later. */
    void send(LocalDate day) {
        for (var each : List.copyOf(waiting)) {
            var ready = forum.workingDay(each.person(), each.readyOn(), day);
            if (!day.isBefore(ready) && forum.workingDay(each.person(), day, day).equals(day)) {
                waiting.remove(each);
                if (!forum.isStopped(each.person())) {
                    forum.reaches(each.person());
                    questions.add("person-" + each.person() + " " + each.occasion());
                }
            }
        }
    }

    private static String reference(String office, int commitment) {
        return "%s-2025-VIO-%02d".formatted(office.toUpperCase(Locale.ROOT), commitment);
    }
}
