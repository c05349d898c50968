package org.followup.core.stores;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.DrainTurn;
import org.followup.core.letters.EventsHeard;
import org.followup.core.letters.Guard;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Letters;
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
    public List<Letter> causedIn(YearMonth month, int limit) {
        return store
                .all(
                        Letter.class,
                        letter ->
                                YearMonth.from(letter.causedAt().atOffset(ZoneOffset.UTC))
                                        .equals(month),
                        LATEST_FIRST)
                .stream()
                .limit(limit)
                .toList();
    }

    private static Instant dueAt(Letter letter) {
        return letter.state() == LetterState.SENDING
                ? letter.leaseUntil().orElseThrow()
                : letter.notBefore();
    }
}
