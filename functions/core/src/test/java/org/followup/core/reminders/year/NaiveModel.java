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

    /** The secretariat's clock is that of UTC: its day has hours of the next night in it. */
    private void live(LocalDate day) {
        reminders.begin();
        run(day);
        happens(day, World.FORENOON);
        run(day);
        happens(day, World.AFTERNOON);
        run(day);
        happens(day, World.EVENING);
        happens(day, World.NIGHT);
        happens(day, World.DAY_ENDS);
        if (!world.isMissed(day.plusDays(1))) {
            secretariat.run(day.plusDays(1), day);
        }
    }

    private void run(LocalDate day) {
        forum.people().now(day, World.MORNING);
        if (!world.isMissed(day)) {
            reminders.run(day);
            ofRounds.run(day);
            post.send(day);
            secretariat.run(day, day);
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
