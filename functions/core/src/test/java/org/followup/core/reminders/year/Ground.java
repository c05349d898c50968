package org.followup.core.reminders.year;

import java.util.function.Function;
import org.followup.core.history.Journal;
import org.followup.core.letters.Mail;
import org.followup.core.reminders.FaultyJournal;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.Ports;

/**
 * What the year stands on: the stores, a journal and a way to the mail service, both of which fail
 * where the interruptions say so.
 */
public record Ground(Ports ports, Journal journal, Function<MailService, Mail> way) {

    static Ground inMemory(Interruptions interruptions) {
        var store = new InMemoryStore();
        var journal = new FaultyJournal(store.journal());
        journal.plan(interruptions);
        return new Ground(store, journal, service -> new UnreliableMail(service, interruptions));
    }
}
