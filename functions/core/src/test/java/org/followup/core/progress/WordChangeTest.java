package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.followup.core.progress.WordChange.Kind;
import org.followup.core.progress.WordChange.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordChangeTest {

    @Test
    void a_word_that_changed_stands_between_what_stayed() {
        assertThat(WordChange.between("Two schools opened", "Three schools opened"))
                .containsExactly(
                        new Piece(Kind.REMOVED, "Two"),
                        new Piece(Kind.ADDED, "Three"),
                        new Piece(Kind.SAME, " schools opened"));
    }

    @Test
    void the_same_text_is_one_piece_and_no_text_is_none() {
        assertThat(WordChange.between("Бир мектеп", "Бир мектеп"))
                .containsExactly(new Piece(Kind.SAME, "Бир мектеп"));
        assertThat(WordChange.between("", "")).isEmpty();
        assertThat(WordChange.between("", "new")).containsExactly(new Piece(Kind.ADDED, "new"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void what_stayed_and_went_is_the_one_text_and_what_stayed_and_came_the_other(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 100; i++) {
            var before = text(random);
            var after = text(random);

            var pieces = WordChange.between(before, after);

            assertThat(without(pieces, Kind.ADDED)).as("seed %d", seed).isEqualTo(before);
            assertThat(without(pieces, Kind.REMOVED)).as("seed %d", seed).isEqualTo(after);
            assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
        }
    }

    @Test
    void texts_of_the_longest_field_are_compared_too() {
        var before = "a b ".repeat(2_500);
        var after = "c d ".repeat(2_500);

        var pieces = WordChange.between(before, after);

        assertThat(without(pieces, Kind.ADDED)).isEqualTo(before);
        assertThat(without(pieces, Kind.REMOVED)).isEqualTo(after);
    }

    private static String without(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 6)
                .mapToObj(n -> List.of("one", "two", " ", "  ", "\n", "три").get(n))
                .collect(Collectors.joining());
    }
}
