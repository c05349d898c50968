package org.followup.core.stores;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.followup.core.access.Keys;
import org.followup.core.access.People;
import org.followup.core.commitments.CarryOvers;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.history.View;
import org.followup.core.imports.ImportJobs;
import org.followup.core.letters.Letters;
import org.followup.core.letters.SendingTime;
import org.followup.core.offices.Offices;
import org.followup.core.practices.Contributions;
import org.followup.core.progress.Progress;
import org.followup.core.reminders.Calendars;
import org.followup.core.reminders.Steps;
import org.followup.core.reports.MadeReports;
import org.followup.core.tasks.Calls;
import org.followup.core.tasks.Tasks;

/**
 * Every port of the core over maps, with the same refusals as the real store; for tests of use
 * cases. Each {@code new} one is empty.
 */
public final class InMemoryStore implements Ports {

    /** A view by its class and id: what {@link View#id()} promises to be enough. */
    record Name(Class<? extends View> type, Object id) {

        static Name of(View view) {
            return new Name(view.getClass(), view.id());
        }
    }

    private final Map<Class<? extends View>, Map<Object, View>> views = new HashMap<>();
    private final InMemoryJournal journal = new InMemoryJournal(this);
    private final SendingTime sendingTime = new InMemorySendingTime();
    private int mostLookedThrough = Integer.MAX_VALUE;

    /** Letters for one question, as a real store has an end. */
    public void lookThrough(int letters) {
        mostLookedThrough = letters;
    }

    int mostLookedThrough() {
        return mostLookedThrough;
    }

    /** What stands there now, for a test to look into. */
    public synchronized <V extends View> Optional<V> find(Class<V> type, Object id) {
        return find(new Name(type, id)).map(type::cast);
    }

    public synchronized <V extends View> List<V> all(
            Class<V> type, Predicate<V> which, Comparator<? super V> order) {
        return views.getOrDefault(type, Map.of()).values().stream()
                .map(type::cast)
                .filter(which)
                .sorted(order)
                .toList();
    }

    Optional<View> find(Name name) {
        return Optional.ofNullable(views.getOrDefault(name.type(), Map.of()).get(name.id()));
    }

    void put(Collection<? extends View> some) {
        some.forEach(view -> all(view).put(view.id(), view));
    }

    void delete(Collection<? extends View> some) {
        some.forEach(view -> all(view).remove(view.id()));
    }

    private Map<Object, View> all(View view) {
        return views.computeIfAbsent(view.getClass(), type -> new LinkedHashMap<>());
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Offices offices() {
        return new InMemoryOffices(this);
    }

    @Override
    public Forums forums() {
        return new InMemoryForums(this);
    }

    @Override
    public Commitments commitments() {
        return new InMemoryCommitments(this);
    }

    @Override
    public Progress progress() {
        return new InMemoryProgress(this);
    }

    @Override
    public People people() {
        return new InMemoryPeople(this);
    }

    @Override
    public Keys keys() {
        return new InMemoryKeys(this);
    }

    @Override
    public Letters letters() {
        return new InMemoryLetters(this);
    }

    @Override
    public SendingTime sendingTime() {
        return sendingTime;
    }

    @Override
    public Calendars calendars() {
        return new InMemoryCalendars(this);
    }

    @Override
    public Steps steps() {
        return new InMemorySteps(this);
    }

    @Override
    public ImportJobs imports() {
        return new InMemoryImportJobs(this);
    }

    @Override
    public Tasks tasks() {
        return new InMemoryTasks(this);
    }

    @Override
    public Calls calls() {
        return new InMemoryCalls(this);
    }

    @Override
    public CarryOvers carryOvers() {
        return new InMemoryCarryOvers(this);
    }

    @Override
    public MadeReports madeReports() {
        return new InMemoryMadeReports(this);
    }

    @Override
    public Contributions contributions() {
        return new InMemoryContributions(this);
    }
}
