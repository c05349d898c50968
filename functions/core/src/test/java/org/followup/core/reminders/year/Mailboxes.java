package org.followup.core.reminders.year;

import org.followup.core.access.CorrectPerson;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.LetterState;
import org.followup.core.reminders.Interrupted;
import org.followup.core.reminders.LetAddressGo;
import org.followup.core.stores.Ports;

/** Addresses stop, and the secretariat corrects them or lets them go. */
record Mailboxes(Ports ports, MailService mail, CorrectPerson corrections, LetAddressGo going) {

    void comesBack(World.Action.Bounce bounce) {
        var complained = bounce.person().endsWith("f1");
        mail.comesBack(
                person(bounce.person()).address(),
                complained ? LetterState.COMPLAINED : LetterState.BOUNCED);
    }

    void reach(World.Action.Reach reach) {
        var person = person(reach.person());
        var digest = person.address().digest();
        if (ports.letters().address(digest).filter(AddressState::isStopped).isEmpty()) {
            return;
        }
        if (reach.corrected()) {
            untilDone(() -> correct(person));
        } else {
            untilDone(() -> going.letGo(OfficeWork.SECRETARIAT, digest));
        }
    }

    private void correct(Person person) {
        corrections.correct(
                OfficeWork.SECRETARIAT,
                person.id(),
                person.name(),
                new EmailAddress("new." + person.address().value()),
                person.language());
    }

    private Person person(String id) {
        return ports.people().find(new PersonId(id)).orElseThrow();
    }

    private static void untilDone(Runnable work) {
        for (var done = false; !done; ) {
            try {
                work.run();
                done = true;
            } catch (RuntimeException | Interrupted again) {
                done = false;
            }
        }
    }
}
