package org.followup.dynamodb;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.history.Transaction;
import org.followup.core.progress.CarryCommitmentsOver;
import org.followup.core.progress.CarryOverPorts;

/** The forum after the small one: its declaration is adopted, and the carry-over begun. */
record NextForum(CarryCommitmentsOver carry) {

    private static final ForumId ID = new ForumId("2026-astana");

    static NextForum on(SmallForum small) {
        var stores = small.stores();
        var first = stores.forums().find(SmallForum.FORUM).orElseThrow();
        var day = LocalDate.of(2026, 9, 10);
        var declaration = Optional.of(new Declaration(first.name(), day));
        stores.journal()
                .commit(
                        Transaction.without()
                                .put(
                                        new Forum(
                                                ID,
                                                first.name(),
                                                "KZ",
                                                first.place(),
                                                day,
                                                day,
                                                false,
                                                first.themes(),
                                                declaration,
                                                List.of())));
        var ports =
                new CarryOverPorts(
                        stores.journal(),
                        stores.offices(),
                        stores.forums(),
                        stores.commitments(),
                        stores.progress(),
                        stores.carryOvers(),
                        stores.people(),
                        stores.letters(),
                        small.clock(),
                        small.random());
        var next = new NextForum(new CarryCommitmentsOver(ports));
        next.carry.begin(new Actor("p-aigul"), ID, 0);
        return next;
    }

    void carryOver() {
        carry.goOn(ID, 1_000);
    }
}
