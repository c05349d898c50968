package org.followup.web.progress;

import java.util.List;
import org.followup.core.commitments.Commitment;
import org.followup.core.offices.Office;
import org.followup.core.progress.WordChange;

/** Two versions of an update side by side, word by word, field by field. */
public record CompareView(
        Commitment commitment,
        Office office,
        List<Told> all,
        Told before,
        Told after,
        List<Field> fields) {

    /**
     * One field: what went is in the first column, what came in the second. What was {@code
     * written} is in the language of the update.
     */
    public record Field(FieldName name, List<WordChange.Piece> pieces, boolean written) {

        /** Nothing stands there in either version. */
        boolean isEmpty() {
            return pieces.stream().allMatch(piece -> piece.text().isBlank());
        }

        public boolean isSame() {
            return pieces.stream().allMatch(piece -> piece.kind() == WordChange.Kind.SAME);
        }

        public List<WordChange.Piece> before() {
            return without(WordChange.Kind.ADDED);
        }

        public List<WordChange.Piece> after() {
            return without(WordChange.Kind.REMOVED);
        }

        private List<WordChange.Piece> without(WordChange.Kind kind) {
            return pieces.stream().filter(piece -> piece.kind() != kind).toList();
        }
    }
}
