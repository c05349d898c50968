package org.followup.acceptance.lambda;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.progress.CarryCommitmentsOver;
import org.followup.core.progress.CarryOverBoard;
import org.followup.core.progress.CarryOverPorts;
import org.followup.dynamodb.DynamoDbStores;

/**
 * The demonstration a year later: its open commitments are to be carried over, one of them split.
 */
final class NextForum {

    private static final ForumId ID = new ForumId("next-kazakhstan");
    private static final Actor BY = new Actor("demo-secretariat");

    private NextForum() {}

    /** It has adopted its declaration; nothing is planned. */
    static ForumId adopted(DynamoDbStores stores) {
        var clock = Clock.systemUTC();
        var name = Localized.of(Language.ENGLISH, "Next declaration (a test)");
        new AdoptDeclaration(stores.journal(), stores.forums(), clock)
                .adopt(BY, ID, new Declaration(name, LocalDate.now(clock)));
        return ID;
    }

    static CarryOverPorts ports(DynamoDbStores stores) {
        return new CarryOverPorts(
                stores.journal(),
                stores.offices(),
                stores.forums(),
                stores.commitments(),
                stores.progress(),
                stores.carryOvers(),
                stores.people(),
                stores.letters(),
                Clock.systemUTC(),
                new SecureRandom());
    }

    static ForumId begun(DynamoDbStores stores) {
        adopted(stores);
        var ports = ports(stores);
        var open = CarryOverBoard.of(ports, ID).orElseThrow().lines().getFirst().reference();
        var split = new TreeMap<>(Map.of("way", "SPLIT", "titles", "One\nTwo"));
        var english = LanguageTag.of(Language.ENGLISH);
        stores.journal()
                .commit(Transaction.without().put(new PlannedCarryOver(ID, open, split, english)));
        new CarryCommitmentsOver(ports).begin(BY, ID, 0);
        return ID;
    }
}
