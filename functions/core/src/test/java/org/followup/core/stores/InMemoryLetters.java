package org.followup.core.stores;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.DrainTurn;
import org.followup.core.letters.EventsHeard;
import org.followup.core.letters.Guard;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterPlace;
import org.followup.core.letters.LetterSearch;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.LetterTurn;
import org.followup.core.letters.Letters;
import org.followup.core.letters.LettersPage;
import org.followup.core.letters.MailQuota;
import org.followup.core.letters.Pause;
import org.followup.core.letters.Receiver;

record InMemoryLetters(InMemoryStore store) implements Letters {

    private static final Comparator<Letter> BY_NAME =
            Comparator.<Letter, String>comparing(letter -> letter.receiver().key())
                    .thenComparing(Letter::occasion);

    private static final Comparator<Letter> LATEST_FIRST =
            Comparator.comparing(Letter::causedAt).reversed().thenComparing(BY_NAME);

    @Override
    public Optional<Letter> find(Receiver receiver, String occasion) {
        return store.find(Letter.class, List.of(receiver, occasion));
    }

    @Override
    public List<Letter> to(Receiver receiver) {
        return store.all(Letter.class, letter -> letter.receiver().equals(receiver), LATEST_FIRST);
    }

    @Override
    public List<Pause> pauses() {
        return store.all(
                Pause.class,
                pause -> true,
                Comparator.comparing(Pause::from).reversed().thenComparing(Pause::id));
    }

    @Override
    public Optional<AddressState> address(String digest) {
        return store.find(AddressState.class, digest);
    }

    @Override
    public List<AddressState> stoppedAddresses() {
        return store.all(
                AddressState.class,
                AddressState::isStopped,
                Comparator.comparing(AddressState::saidAt)
                        .reversed()
                        .thenComparing(AddressState::digest));
    }

    @Override
    public Optional<Guard> guard(Receiver receiver) {
        return store.find(Guard.class, receiver);
    }

    @Override
    public Optional<DrainTurn> drainTurn() {
        return store.find(DrainTurn.class, DrainTurn.ID);
    }

    @Override
    public EventsHeard eventsHeard() {
        return store.find(EventsHeard.class, EventsHeard.ID).orElseGet(EventsHeard::nothing);
    }

    @Override
    public Optional<MailQuota> quota() {
        return store.find(MailQuota.class, "quota");
    }

    @Override
    public List<Letter> due(Instant now, int limit) {
        var urgentFirst = Comparator.<Letter, Boolean>comparing(letter -> !letter.kind().urgent());
        return store
                .all(
                        Letter.class,
                        letter -> letter.isDue(now),
                        urgentFirst.thenComparing(InMemoryLetters::dueAt).thenComparing(BY_NAME))
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return store
                .all(Letter.class, letter -> letter.state().isOpen() && !letter.isDue(now), BY_NAME)
                .stream()
                .map(InMemoryLetters::dueAt)
                .min(Comparator.naturalOrder());
    }

    @Override
    public List<Letter> causedIn(YearMonth month) {
        return store.all(Letter.class, LetterSearch.in(month)::takes, LATEST_FIRST);
    }

    @Override
    public LettersPage look(LetterSearch search, LetterTurn turn, int most) {
        return switch (search.where()) {
            case LetterSearch.Where.To(var receiver) -> lookTo(to(receiver), search, turn, most);
            case LetterSearch.Where.Month(var month) -> lookIn(causedIn(month), search, turn, most);
        };
    }

    private LettersPage lookTo(List<Letter> there, LetterSearch search, LetterTurn turn, int most) {
        var looked = there.stream().limit(store.mostLookedThrough()).toList();
        var found = found(looked, search, turn);
        return LettersPage.of(found, turn, most, Optional.empty(), looked.size() == there.size());
    }

    /** Of the moment at which it stops, none. */
    private LettersPage lookIn(List<Letter> there, LetterSearch search, LetterTurn turn, int most) {
        var rest = there.stream().filter(turn::takes).sorted(in(turn)).toList();
        var stop =
                rest.stream()
                        .skip(store.mostLookedThrough())
                        .map(Letter::causedAt)
                        .filter(at -> turn.reaches(rest.getFirst().causedAt(), at))
                        .findFirst();
        var looked =
                rest.stream()
                        .filter(
                                letter ->
                                        stop.map(at -> turn.reaches(letter.causedAt(), at))
                                                .orElse(true))
                        .toList();
        return LettersPage.of(found(looked, search, turn), turn, most, stop.map(turn::at), true);
    }

    private static List<Letter> found(List<Letter> looked, LetterSearch search, LetterTurn turn) {
        return looked.stream()
                .filter(letter -> search.takes(letter) && turn.takes(letter))
                .sorted(in(turn))
                .toList();
    }

    private static Comparator<Letter> in(LetterTurn turn) {
        return Comparator.comparing(LetterPlace::of, turn.order());
    }

    private static Instant dueAt(Letter letter) {
        return letter.state() == LetterState.SENDING
                ? letter.leaseUntil().orElseThrow()
                : letter.notBefore();
    }
}
