package org.followup.core.reminders.year;

import org.followup.core.history.Journal;
import org.followup.core.reminders.FaultyJournal;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.Ports;

/** What the year stands on: the stores, and a journal that fails where the interruptions say so. */
public record Ground(Ports ports, Journal journal) {

    static Ground inMemory(Interruptions interruptions) {
        var store = new InMemoryStore();
        var journal = new FaultyJournal(store.journal());
        journal.plan(interruptions);
        return new Ground(store, journal);
    }
}
