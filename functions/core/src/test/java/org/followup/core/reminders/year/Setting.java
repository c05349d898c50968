package org.followup.core.reminders.year;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.followup.core.access.PeopleToday;
import org.followup.core.history.Journal;
import org.followup.core.progress.UpdatePorts;
import org.followup.core.reminders.QuietDays;
import org.followup.core.reminders.SimulatedClock;
import org.followup.core.reminders.SmallForum;

/** What the work of the year is done with. */
record Setting(
        SmallForum forum,
        Journal journal,
        QuietDays quietDays,
        SimulatedClock clock,
        SecureRandom random) {

    /** The same secrets in each run, so that a seed tells everything. */
    static Setting drawn(
            long seed,
            SmallForum forum,
            Journal journal,
            QuietDays quietDays,
            SimulatedClock clock) {
        try {
            var random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return new Setting(forum, journal, quietDays, clock, random);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the roles that they hold today. */
    PeopleToday people() {
        return new PeopleToday(forum.store.people(), forum.store.offices(), clock);
    }

    UpdatePorts updates() {
        var store = forum.store;
        return new UpdatePorts(
                journal,
                store.offices(),
                store.forums(),
                store.commitments(),
                store.progress(),
                store.people(),
                store.tasks(),
                clock,
                random);
    }
}
