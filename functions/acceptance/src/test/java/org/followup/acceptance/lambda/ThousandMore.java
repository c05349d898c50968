package org.followup.acceptance.lambda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.CommitmentRow;
import org.followup.dynamodb.DynamoDbStores;

/** More open commitments than one run carries over; none can be, so that it goes by them fast. */
final class ThousandMore {

    private static final ForumId FROM = new ForumId("2025-tashkent");
    private static final OfficeId OFFICE = new OfficeId("uz");
    private static final ThemeCode THEME = new ThemeCode("VIO");
    private static final Localized TITLE = Localized.of(Language.ENGLISH, "One of many (a test)");
    private static final int AT_ONCE = Transaction.MOST / 2;

    private ThousandMore() {}

    static void planned(DynamoDbStores stores, ForumId into) {
        for (var from = 1_000; from < 2_000; from += AT_ONCE) {
            var some =
                    IntStream.range(from, from + AT_ONCE)
                            .mapToObj(n -> CommitmentReference.of(OFFICE, 2025, THEME, n))
                            .toList();
            stores.journal()
                    .commit(
                            Transaction.without()
                                    .put(some.stream().map(ThousandMore::row).toList())
                                    .put(some.stream().map(one -> nowhere(into, one)).toList()));
        }
    }

    private static CommitmentRow row(CommitmentReference reference) {
        return new CommitmentRow(
                reference,
                FROM,
                OFFICE,
                THEME,
                List.of(),
                TITLE,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Map.of());
    }

    private static PlannedCarryOver nowhere(ForumId into, CommitmentReference commitment) {
        var fields = new TreeMap<>(Map.of("way", "MERGE", "lead", "UZ-2025-VIO-999"));
        return new PlannedCarryOver(into, commitment, fields, LanguageTag.of(Language.ENGLISH));
    }
}
