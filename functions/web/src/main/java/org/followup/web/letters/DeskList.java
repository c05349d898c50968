package org.followup.web.letters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterPlace;
import org.followup.core.letters.LetterSearch;
import org.followup.core.letters.LetterTurn;
import org.followup.core.letters.Letters;
import org.followup.core.letters.LettersPage;

/**
 * The letters of one page, the latest first. The first page counts them all, as far as that is
 * little to read; another page knows only whether there are more. {@code reached} is how far was
 * looked where the page is not full and the list has not ended.
 */
record DeskList(
        List<Letter> letters,
        Optional<Count> count,
        Optional<LetterPlace> previous,
        Optional<LetterPlace> next,
        Optional<Instant> reached,
        boolean all) {

    static final int A_PAGE = 50;
    static final int MOST_COUNTED = 500;

    /** How many were found, and whether that is all, less than all, or perhaps less. */
    record Count(int found, String how) {

        static Count of(LettersPage page) {
            var found = page.letters().size();
            if (page.further().isEmpty() && page.all()) {
                return new Count(found, "all");
            }
            return new Count(found, found < MOST_COUNTED ? "least" : "more");
        }

        Map<String, Object> words() {
            return Map.of("count", found, "how", how);
        }
    }

    /** Whoever turns back to the latest letters is on the first page again. */
    static DeskList read(Letters ledger, LetterSearch search, LetterTurn turn) {
        if (turn.place().isPresent()) {
            var page = ledger.look(search, turn, A_PAGE);
            if (!turn.back() || page.further().isPresent()) {
                return another(page, turn);
            }
        }
        return first(ledger.look(search, LetterTurn.first(), MOST_COUNTED));
    }

    private static DeskList first(LettersPage page) {
        var shown = page.letters().stream().limit(A_PAGE).toList();
        var next =
                page.letters().size() > A_PAGE
                        ? Optional.of(LetterPlace.of(shown.getLast()))
                        : page.further();
        return new DeskList(
                shown,
                Optional.of(Count.of(page)),
                Optional.empty(),
                next,
                reached(shown, next),
                page.all());
    }

    private static DeskList another(LettersPage page, LetterTurn turn) {
        var letters = page.letters();
        var begin = letters.stream().findFirst().map(LetterPlace::of).or(() -> whence(turn));
        var end =
                letters.reversed().stream().findFirst().map(LetterPlace::of).or(() -> whence(turn));
        return new DeskList(
                letters,
                Optional.empty(),
                turn.back() ? page.further() : begin,
                turn.back() ? end : page.further(),
                reached(letters, page.further()),
                page.all());
    }

    /** The way back from a page on which nothing was found: whatever stands at its place, too. */
    private static Optional<LetterPlace> whence(LetterTurn turn) {
        return turn.place()
                .map(place -> new LetterTurn(turn.place(), !turn.back()).at(place.causedAt()));
    }

    private static Optional<Instant> reached(List<Letter> shown, Optional<LetterPlace> further) {
        return further.filter(place -> shown.size() < A_PAGE).map(LetterPlace::causedAt);
    }
}
