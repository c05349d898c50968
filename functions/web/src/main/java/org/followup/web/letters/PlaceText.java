package org.followup.web.letters;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.followup.core.letters.LetterPlace;

/** A place in the list of letters as an address names it: nothing that is hidden on the page. */
final class PlaceText {

    private PlaceText() {}

    static String of(LetterPlace place) {
        return String.join("/", place.causedAt().toString(), place.receiver(), place.occasion());
    }

    /**
     * @throws IllegalArgumentException or a {@link java.time.DateTimeException} where it is none
     */
    static LetterPlace parse(String text) {
        var parts = List.of(text.split("/", 3));
        if (parts.size() != 3) {
            throw new IllegalArgumentException("no such place");
        }
        var at = Instant.parse(parts.getFirst());
        var year = at.atOffset(ZoneOffset.UTC).getYear();
        if (year < 2000 || year > 9999) {
            throw new IllegalArgumentException("no such place");
        }
        return new LetterPlace(at, parts.get(1), parts.get(2));
    }
}
