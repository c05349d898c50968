package org.followup.core.progress;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.history.Actor;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Receiver;
import org.followup.core.offices.OfficeId;

/** The letters that commands to an update cause; none has a text, only what it is about. */
record UpdateLetters(People people, Instant now) {

    private static final List<Role> CONFIRM = List.of(Role.COMMISSIONER, Role.DEPUTY);

    /** To everybody who may confirm it, but who wrote it. */
    List<Letter> handedOver(HandOver handOver) {
        var proposed = handOver.proposed();
        var about = about(proposed);
        about.put("handover", handOver.receipt());
        return confirmers(proposed.office()).stream()
                .map(person -> person.id().actor())
                .filter(actor -> !actor.equals(proposed.by()))
                .map(to -> letter(to, LetterKind.HANDED_OVER, handOver.receipt(), about))
                .toList();
    }

    /** To who wrote it and who confirmed it. */
    List<Letter> receipts(Update update) {
        return authors(update)
                .map(to -> letter(to, LetterKind.RECEIPT, occasion(update), about(update)))
                .toList();
    }

    List<Letter> enteredOnBehalf(Update update) {
        return toOffice(update, LetterKind.ENTERED_ON_BEHALF, about(update), occasion(update));
    }

    List<Letter> accepted(Update update) {
        return toOffice(update, LetterKind.ACCEPTED, about(update), occasion(update));
    }

    List<Letter> sentBack(Update update) {
        var about = about(update);
        about.put("reworkBy", update.review().reworkBy().orElseThrow().toString());
        return toOffice(update, LetterKind.SENT_BACK, about, occasion(update));
    }

    /** Without its text. */
    List<Letter> noteWritten(Dossier dossier, long sequence) {
        var commitment = dossier.commitment().reference();
        var occasion = "%s-%s-%d".formatted(commitment, dossier.round(), sequence);
        return toOffice(dossier.office().id(), LetterKind.NOTE_WRITTEN, dossier.about(), occasion);
    }

    private List<Letter> toOffice(
            Update update, LetterKind kind, Map<String, String> about, String occasion) {
        return toOffice(update.office(), kind, about, occasion);
    }

    /** Its focal points, its head and deputies. */
    private List<Letter> toOffice(
            OfficeId office, LetterKind kind, Map<String, String> about, String occasion) {
        return Stream.concat(
                        people.of(office).stream()
                                .filter(person -> person.is(Role.FOCAL_POINT, office)),
                        confirmers(office).stream())
                .map(person -> person.id().actor())
                .distinct()
                .map(to -> letter(to, kind, occasion, about))
                .toList();
    }

    private Collection<Person> confirmers(OfficeId office) {
        return people.of(office).stream()
                .filter(person -> CONFIRM.stream().anyMatch(role -> person.is(role, office)))
                .toList();
    }

    private static Stream<Actor> authors(Update update) {
        return Stream.concat(
                        Stream.of(update.by()), update.confirmation().map(c -> c.by()).stream())
                .distinct();
    }

    private Letter letter(Actor to, LetterKind kind, String of, Map<String, String> about) {
        var occasion = kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + of;
        return Letter.pending(Receiver.person(to.id()), kind, occasion, about, now, now);
    }

    private static String occasion(Update update) {
        return "%s-%s-%d".formatted(update.commitment(), update.round(), update.version());
    }

    static Map<String, String> about(Update update) {
        return new TreeMap<>(
                Map.of(
                        "commitment", update.commitment().value(),
                        "forum", update.forum().value(),
                        "office", update.office().value(),
                        "round", update.round().value(),
                        "version", Integer.toString(update.version())));
    }
}
