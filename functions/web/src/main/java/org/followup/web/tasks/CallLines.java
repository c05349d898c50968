package org.followup.web.tasks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;
import org.followup.core.offices.Office;
import org.followup.core.tasks.Call;
import org.followup.core.tasks.Calls;

/** Calls with who noted them and what was said. */
@Singleton
final class CallLines {

    private static final int MOST = 100;

    private final Calls calls;
    private final Journal journal;
    private final People people;

    CallLines(Calls calls, Journal journal, People people) {
        this.calls = calls;
        this.journal = journal;
        this.people = people;
    }

    /** The last hundred; earlier ones stand in the office's history. */
    List<CallsView.Line> to(Office office) {
        var found = calls.to(office.id().value(), MOST);
        var notes = journal.texts(found.stream().map(Call::note).toList());
        return found.stream()
                .map(
                        call ->
                                new CallsView.Line(
                                        call,
                                        people.find(new PersonId(call.by().id())).map(Person::name),
                                        Optional.ofNullable(notes.get(call.note()))
                                                .map(StoredText::text)))
                .toList();
    }
}
