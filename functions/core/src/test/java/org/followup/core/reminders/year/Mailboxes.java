package org.followup.core.reminders.year;

import java.util.Optional;
import org.followup.core.access.CorrectPerson;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.LetterState;
import org.followup.core.reminders.LetAddressGo;
import org.followup.core.stores.Ports;

/** Addresses stop, and the secretariat corrects them or lets them go. */
record Mailboxes(
        Ports ports,
        MailService mail,
        HourlyWork letters,
        CorrectPerson corrections,
        LetAddressGo going) {

    static Mailboxes on(Setting setting, MailService mail, HourlyWork letters) {
        var store = setting.forum().store;
        return new Mailboxes(
                store,
                mail,
                letters,
                new CorrectPerson(
                        setting.journal(),
                        store.people(),
                        store.letters(),
                        store.tasks(),
                        setting.clock()),
                new LetAddressGo(
                        setting.journal(),
                        store.letters(),
                        store.people(),
                        store.tasks(),
                        setting.clock()));
    }

    /** Nobody writes to who has left. */
    void comesBack(World.Action.Bounce bounce) {
        var how = bounce.complains() ? LetterState.COMPLAINED : LetterState.BOUNCED;
        person(bounce.person()).ifPresent(person -> mail.comesBack(person.address(), how));
    }

    void reach(World.Action.Reach reach) {
        person(reach.person()).ifPresent(person -> reach(person, reach.corrected()));
    }

    private void reach(Person person, boolean corrected) {
        var digest = person.address().digest();
        if (ports.letters().address(digest).filter(AddressState::isStopped).isEmpty()) {
            return;
        }
        if (corrected) {
            Insistence.untilDone(() -> correct(person));
            ports.letters().to(person.id().receiver()).stream()
                    .filter(letter -> letter.state().isOpen() && letter.kind().urgent())
                    .forEach(letter -> letters.stream(letter.receiver(), letter.occasion()));
        } else {
            Insistence.untilDone(() -> going.letGo(SecretariatWork.SECRETARIAT, digest));
        }
    }

    private void correct(Person person) {
        corrections.correct(
                SecretariatWork.SECRETARIAT,
                person.id(),
                person.name(),
                new EmailAddress("new." + person.address().value()),
                person.language());
    }

    private Optional<Person> person(String id) {
        return ports.people().find(new PersonId(id));
    }
}
