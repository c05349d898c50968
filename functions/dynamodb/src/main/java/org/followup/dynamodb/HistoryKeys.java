package org.followup.dynamodb;

import org.followup.core.history.HistoryId;
import org.followup.core.history.RequestKey;
import org.followup.core.history.TextId;

/** Keys of what every write leaves: changes, heads, texts, and the answer to its request. */
final class HistoryKeys {

    private HistoryKeys() {}

    static Key change(HistoryId history, long sequence) {
        return new Key(changes(history), Key.number(9, sequence));
    }

    static String changes(HistoryId history) {
        return "HISTORY#" + history.key();
    }

    static Key head(HistoryId history) {
        return new Key("HEAD#" + history.key(), "HEAD");
    }

    static Key text(TextId id) {
        return new Key(texts(id.history()), textsFrom(id.sequence()) + "." + id.place());
    }

    static String texts(HistoryId history) {
        return "TEXT#" + history.key();
    }

    /** Sorts before every text of that change and after all of the one before. */
    static String textsFrom(long sequence) {
        return Key.number(9, sequence);
    }

    static Key answer(RequestKey request) {
        return Key.only("REQUEST#" + request.person() + "#" + request.id());
    }
}
