package org.followup.core.stores;

import java.util.Optional;
import java.util.function.Supplier;
import org.followup.core.access.Role;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Actor;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.Audience;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionDraft;
import org.followup.core.practices.ContributionId;
import org.followup.core.practices.ContributionKind;
import org.followup.core.practices.ContributionLine;
import org.followup.core.practices.ContributionText;
import org.followup.core.practices.Reply;
import org.followup.core.practices.Shelf;
import org.followup.core.practices.Use;
import org.followup.core.practices.Withdrawal;

/** Whatever the exchange stores, drawn at random. */
final class RandomExchange {

    private static final Role[] CONTACTS = {Role.FOCAL_POINT, Role.COMMISSIONER, Role.DEPUTY};

    private final RandomValues values;

    RandomExchange(RandomValues values) {
        this.values = values;
    }

    Contribution contribution() {
        return new Contribution(
                id(),
                values.any(ContributionKind.values()),
                new ThemeCode(values.any(new String[] {"MON", "NET", "VIO2"})),
                values.tag(),
                values.any(CONTACTS),
                values.any(Audience.values()),
                values.set(4, () -> values.any(ContributionText.values())),
                actor(),
                values.moment(),
                values.moment(),
                values.number(1, 90),
                values.number(1, 90_000),
                withdrawal());
    }

    ContributionLine line() {
        return new ContributionLine(Shelf.of(office()), contribution());
    }

    Reply reply() {
        return new Reply(
                id(),
                office(),
                values.tag(),
                actor(),
                values.moment(),
                values.number(1, 90_000),
                withdrawal());
    }

    Use use() {
        return new Use(
                id(),
                office(),
                values.tag(),
                values.flag(),
                actor(),
                values.moment(),
                values.number(1, 90_000));
    }

    ContributionDraft draft() {
        return new ContributionDraft(
                office(),
                values.id(),
                values.any(ContributionKind.values()),
                values.map(4, values::word, values::word),
                actor(),
                values.moment(),
                1);
    }

    private Optional<Withdrawal> withdrawal() {
        Supplier<Withdrawal> drawn =
                () ->
                        new Withdrawal(
                                office(),
                                actor(),
                                values.flag(),
                                values.moment(),
                                values.number(1, 90_000));
        return values.maybe(drawn);
    }

    private ContributionId id() {
        return new ContributionId(office(), values.number(1, 90_000));
    }

    private OfficeId office() {
        return new OfficeId(values.id());
    }

    private Actor actor() {
        return new Actor("p-" + values.id());
    }
}
