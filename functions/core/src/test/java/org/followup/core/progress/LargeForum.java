package org.followup.core.progress;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.Forum;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.stores.InMemoryStore;

/** A forum of 190 offices with 40 commitments each. */
final class LargeForum {

    static final int OFFICES = 190;
    static final int COMMITMENTS = 40;

    private LargeForum() {}

    static InMemoryStore made() {
        var store = new InMemoryStore();
        var forum = Rounds.forum(2);
        store.journal().commit(Transaction.without().put(forum));
        for (var number = 0; number < OFFICES; number++) {
            store.journal().commit(Transaction.without().put(office(forum, id(number))));
        }
        return store;
    }

    static OfficeId id(int number) {
        return new OfficeId("o%03d".formatted(number));
    }

    static CommitmentReference reference(int office, int number) {
        return new CommitmentReference(
                "%s-2025-VIO-%02d".formatted(id(office).value().toUpperCase(Locale.ROOT), number));
    }

    private static List<View> office(Forum forum, OfficeId id) {
        var rows = new ArrayList<CommitmentRow>();
        var views = new ArrayList<View>();
        for (var number = 1; number <= COMMITMENTS; number++) {
            var reference = reference(Integer.parseInt(id.value().substring(1)), number);
            var commitment =
                    new NewCommitment(
                                    forum.id(),
                                    id,
                                    Rounds.THEME,
                                    List.of(1),
                                    name("promise"),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())
                            .named(reference);
            views.add(commitment);
            rows.add(CommitmentRow.of(commitment));
        }
        views.addAll(rows);
        views.add(new Office(id, name("office"), "KZ", ZoneId.of("Asia/Almaty")));
        views.add(Scoring.of(forum, Arrangements.none(forum.id(), id), rows));
        return views;
    }

    private static Localized name(String english) {
        return Localized.of(Language.ENGLISH, english);
    }
}
