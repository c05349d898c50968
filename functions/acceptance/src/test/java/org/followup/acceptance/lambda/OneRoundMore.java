package org.followup.acceptance.lambda;

import java.time.Clock;
import java.time.LocalDate;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.dynamodb.DynamoDbStores;

/** A forum whose cards do not know its last round yet, as between an announcement and its job. */
final class OneRoundMore {

    private OneRoundMore() {}

    static Forum in(DynamoDbStores stores) {
        var opens = LocalDate.now(Clock.systemUTC()).plusDays(200);
        var round =
                new Round(
                        new RoundId("round-5"),
                        Localized.of(Language.ENGLISH, "Fifth round"),
                        opens,
                        opens.plusDays(30),
                        opens.plusDays(60));
        var forum = stores.forums().find(new ForumId("2025-tashkent")).orElseThrow().with(round);
        stores.journal().commit(Transaction.without().put(forum));
        return forum;
    }
}
