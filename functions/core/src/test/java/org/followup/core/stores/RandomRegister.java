package org.followup.core.stores;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.followup.core.access.Role;
import org.followup.core.forums.Article;
import org.followup.core.forums.DaysMoved;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Ladders;
import org.followup.core.forums.Move;
import org.followup.core.forums.Participation;
import org.followup.core.forums.Partner;
import org.followup.core.forums.PartnerId;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Step;
import org.followup.core.forums.Theme;
import org.followup.core.forums.ThemeCode;
import org.followup.core.offices.ConfirmationRights;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;

/** Offices and forums at random. */
record RandomRegister(RandomValues values) {

    private static final String[] COUNTRIES = {"KZ", "KG", "TJ", "TM", "UZ"};
    private static final String[] ZONES = {"Asia/Almaty", "Asia/Bishkek", "Europe/Oslo", "Z"};
    private static final Role[] ROLES = Step.RECEIVERS.toArray(Role[]::new);
    private static final Role[] OF_OFFICES = {Role.FOCAL_POINT, Role.COMMISSIONER};
    private static final String[] THEMES = {"VIO", "NET", "MON", "JUS"};

    OfficeId officeId() {
        return new OfficeId("o-" + values.id());
    }

    ForumId forumId() {
        return new ForumId("2025-" + values.id());
    }

    RoundId roundId() {
        return new RoundId("2026-" + values.id());
    }

    private Move move() {
        return new Move(
                values.number(1, 999),
                values.moment(),
                values.date(),
                values.date(),
                values.date(),
                values.date(),
                values.date(),
                values.date(),
                values.flag(),
                values.maybe(values::tag));
    }

    ThemeCode themeCode() {
        return new ThemeCode(values.any(THEMES));
    }

    Office office() {
        return new Office(
                officeId(),
                values.names(),
                values.any(COUNTRIES),
                ZoneId.of(values.any(ZONES)),
                new ConfirmationRights(values.flag(), values.flag()));
    }

    Partner partner() {
        return new Partner(
                new PartnerId("p-" + values.id()),
                values.names(),
                values.any(Participation.values()),
                values.list(3, this::forumId));
    }

    Forum forum() {
        var opens = values.date();
        return new Forum(
                forumId(),
                values.names(),
                values.any(COUNTRIES),
                values.names(),
                opens,
                opens.plusDays(values.number(0, 5)),
                values.flag(),
                values.list(4, () -> new Theme(themeCode(), values.names())),
                values.maybe(() -> new Declaration(values.names(), values.date())),
                values.list(5, this::round),
                new Ladders(ladder(ROLES), ladder(OF_OFFICES)),
                values.maybe(this::daysMoved));
    }

    private DaysMoved daysMoved() {
        return new DaysMoved(values.number(1, 999), values.moment(), values.date(), values.date());
    }

    private Ladder ladder(Role[] roles) {
        var first = values.number(-90, 0);
        return new Ladder(
                List.of(
                        new Step(first, Set.of(values.any(roles))),
                        new Step(first + values.number(1, 30), Set.of(values.any(roles)))),
                values.number(30, 91));
    }

    Article article() {
        return new Article(
                forumId(), values.number(1, 1000), values.names(), values.list(3, this::themeCode));
    }

    private Round round() {
        var opens = values.date();
        var due = opens.plusDays(values.number(0, 50));
        return new Round(
                roundId(),
                values.names(),
                opens,
                due,
                due.plusDays(values.number(0, 30)),
                values.list(2, this::move));
    }
}
