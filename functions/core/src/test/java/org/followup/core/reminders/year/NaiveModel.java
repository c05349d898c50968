package org.followup.core.reminders.year;

import java.time.LocalDate;

/**
 * What everybody should have received, worked out day by day from the domain's words: no instants,
 * no ledger, no faults. Written without a look at how the service does it.
 */
final class NaiveModel {

    private final World world;
    private final NaiveForum forum;
    private final Expected expected = new Expected();
    private final NaiveReminders reminders;
    private final NaivePost post;
    private final NaiveUpdates updates;
    private final NaiveRounds ofRounds;
    private final NaiveStaff staff;
    private final NaiveSecretariat secretariat;

    NaiveModel(World world) {
        this.world = world;
        this.forum = new NaiveForum(world);
        this.reminders = new NaiveReminders(forum, expected);
        this.post = new NaivePost(forum.people(), expected);
        this.updates = new NaiveUpdates(forum, post);
        this.ofRounds = new NaiveRounds(forum, post);
        this.staff = new NaiveStaff(post, expected);
        this.secretariat = new NaiveSecretariat(world, forum, expected);
    }

    Expected expected() {
        for (var day = World.BEGINS;
                day.isBefore(World.BEGINS.plusDays(world.days()));
                day = day.plusDays(1)) {
            live(day);
        }
        return expected;
    }

    /**
     * Offices get letters from nine to six by their own clock, the secretariat by that of UTC: its
     * day begins when what some people do early is done, and has hours of the next night in it.
     */
    private void live(LocalDate day) {
        reminders.begin();
        officesAreOpen(day);
        findSilence(day);
        happens(day, World.EARLY);
        officesAreOpen(day);
        secretariatIsOpen(day);
        happens(day, World.FORENOON);
        officesAreOpen(day);
        secretariatIsOpen(day);
        happens(day, World.AFTERNOON);
        officesAreClosed(day);
        secretariatIsOpen(day);
        happens(day, World.EVENING);
        happens(day, World.NIGHT);
        happens(day, World.DAY_ENDS);
        if (!world.isMissed(day.plusDays(1))) {
            secretariat.find(day.plusDays(1), day);
        }
    }

    private void officesAreOpen(LocalDate day) {
        forum.people().now(day, World.MORNING);
        if (!world.isMissed(day)) {
            reminders.run(day);
            ofRounds.run(day);
            post.send(day);
        }
    }

    /** What is owed then waits for the next working day. */
    private void officesAreClosed(LocalDate day) {
        forum.people().now(day, World.MORNING);
        if (!world.isMissed(day)) {
            reminders.plan(day);
            ofRounds.run(day);
            post.dropWhatConcernsNobody();
        }
    }

    private void findSilence(LocalDate day) {
        if (!world.isMissed(day)) {
            secretariat.find(day, day);
        }
    }

    private void secretariatIsOpen(LocalDate day) {
        findSilence(day);
        if (!world.isMissed(day)) {
            secretariat.tell(day);
        }
    }

    private void happens(LocalDate day, int hour) {
        forum.people().now(day, hour);
        for (var action : world.actions(day, hour)) {
            ofRounds.of(action, day);
            if (forum.happens(action, day)) {
                updates.of(action);
                staff.of(action, day);
            }
        }
    }
}
