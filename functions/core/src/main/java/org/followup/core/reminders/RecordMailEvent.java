package org.followup.core.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.BouncedAddress;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Receiver;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.Tasks;

/**
 * Enters into the ledger what the mail service says became of a letter. Events may come twice, in
 * any order, and before the sender has heard the answer to its call.
 */
public final class RecordMailEvent {

    /**
     * Why a letter came back that never left: the mail service had accepted it, then found in it
     * what it sends to nobody. That says nothing of the address.
     */
    public static final String HARMFUL = "harmful";

    private final Journal journal;
    private final Letters letters;
    private final Listening listening;
    private final LetterTasks failed;
    private final BouncedAddress bounced;

    public RecordMailEvent(Journal journal, Letters letters, Tasks tasks) {
        this.journal = journal;
        this.letters = letters;
        this.listening = new Listening(journal, letters);
        this.failed = new LetterTasks(tasks);
        this.bounced = new BouncedAddress(tasks);
    }

    /**
     * {@code state} is {@link LetterState#SENT} or one of a higher rank. {@code stops} is the
     * digest of an address that shall get no more letters.
     */
    public record Event(
            Receiver receiver,
            String occasion,
            LetterState state,
            Instant at,
            String mailId,
            Optional<String> reason,
            Optional<String> stops) {}

    public sealed interface Outcome {

        record Recorded(Letter letter) implements Outcome {}

        record NothingNew(Letter letter) implements Outcome {}

        record UnknownLetter() implements Outcome {}

        /** The ledger has no such letter (any more), but the address gets none from now on. */
        record OnlyStopped(AddressState address) implements Outcome {}
    }

    /** Any event shows that events arrive. */
    public Outcome record(Event event) {
        return Retry.untilWon(
                () ->
                        letters.find(event.receiver(), event.occasion())
                                .map(letter -> heard(letter, event))
                                .orElseGet(() -> unknown(event)));
    }

    /** A letter may have gone from the ledger; what was said of the address holds all the same. */
    private Optional<Outcome> unknown(Event event) {
        var stopped = event.stops().map(digest -> stopped(digest, event)).filter(this::isNews);
        if (stopped.isEmpty()) {
            return Optional.of(new Outcome.UnknownLetter());
        }
        var state = stopped.get();
        var news = new ArrayList<View>();
        news.add(state);
        if (state.isStopped()) {
            news.addAll(bounced.stopped(state.digest(), event.at()));
        }
        return journal.commit(Transaction.without().put(news))
                .ifCommitted(new Outcome.OnlyStopped(state));
    }

    /** What is about no letter of ours does not show that events of ours arrive. */
    private Optional<Outcome> heard(Letter letter, Event event) {
        listening.heard(event.at());
        return record(letter, event);
    }

    private Optional<Outcome> record(Letter letter, Event event) {
        var after = after(letter, event);
        var news = new ArrayList<View>();
        if (!after.equals(letter)) {
            news.add(after);
        }
        var stopped = event.stops().map(digest -> stopped(digest, event));
        stopped.filter(this::isNews).ifPresent(news::add);
        if (news.isEmpty()) {
            return Optional.of(new Outcome.NothingNew(letter));
        }
        news.addAll(tasks(letter, after, event, stopped));
        return journal.commit(Transaction.without().put(news))
                .ifCommitted(new Outcome.Recorded(after));
    }

    /** Of one that came back for good the ledger knows from where: the address may be corrected. */
    private static Letter after(Letter letter, Event event) {
        var after = letter.after(event.state(), event.at(), event.mailId(), event.reason());
        var from =
                event.state() == after.state() && after.state() == LetterState.BOUNCED
                        ? event.stops().filter(d -> !d.equals(after.about().get(Letter.BACK_FROM)))
                        : Optional.<String>empty();
        return from.map(digest -> Map.of(Letter.BACK_FROM, digest))
                .map(back -> after.equals(letter) ? after.saying(back) : after.noting(back))
                .orElse(after);
    }

    public static boolean isHarmful(Letter letter) {
        return letter.state() == LetterState.BOUNCED
                && letter.reason().filter(HARMFUL::equals).isPresent();
    }

    private List<Task> tasks(
            Letter before, Letter after, Event event, Optional<AddressState> stopped) {
        var tasks = new ArrayList<Task>();
        tasks.addAll(failed.told(before, after, event.at()));
        stopped.filter(AddressState::isStopped)
                .ifPresent(
                        state ->
                                tasks.addAll(
                                        bounced.stopped(
                                                event.receiver(), state.digest(), event.at())));
        return tasks;
    }

    private boolean isNews(AddressState state) {
        return letters.address(state.digest()).filter(state::equals).isEmpty();
    }

    /** The address as it stands after, be it as before. */
    private AddressState stopped(String digest, Event event) {
        var told =
                new AddressState(
                        digest,
                        event.state(),
                        event.at(),
                        event.receiver(),
                        event.occasion(),
                        Optional.empty(),
                        1);
        return letters.address(digest).map(state -> state.hears(told)).orElse(told);
    }
}
