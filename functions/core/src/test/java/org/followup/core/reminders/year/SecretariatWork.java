package org.followup.core.reminders.year;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.ArrangeRound;
import org.followup.core.progress.MoveRound;
import org.followup.core.progress.Refusal;
import org.followup.core.progress.ReviewUpdate;
import org.followup.core.progress.UpdateOutcome;
import org.followup.core.progress.Wish;
import org.followup.core.reminders.SmallForum;

/** The secretariat asks about updates, and gives more time to all offices or to one. */
record SecretariatWork(
        SmallForum forum, ReviewUpdate reviews, MoveRound moves, ArrangeRound arrangements) {

    static final Actor SECRETARIAT = new Actor("secretariat-1");

    private static final ArrangeRound.Reason NO_REASON =
            new ArrangeRound.Reason(LanguageTag.of(Language.ENGLISH), "");

    /** What was given before, by the round's day or by an answer that was lost. */
    private static final Set<Refusal> GIVEN = EnumSet.of(Refusal.DAY_NOT_LATER, Refusal.SAME_DAY);

    static SecretariatWork on(Setting setting) {
        var store = setting.forum().store;
        return new SecretariatWork(
                setting.forum(),
                new ReviewUpdate(
                        setting.updates(),
                        (office, day) -> setting.quietDays().isQuiet(office.country(), day)),
                new MoveRound(
                        setting.journal(),
                        store.forums(),
                        store.progress(),
                        setting.clock(),
                        setting.random()),
                new ArrangeRound(
                        setting.journal(),
                        store.forums(),
                        store.offices(),
                        store.progress(),
                        store.people(),
                        store.tasks(),
                        setting.clock(),
                        setting.random()));
    }

    void extend(World.Action.Extend all) {
        var wanted = SmallForum.round(all.round(), all.dueOn());
        Insistence.untilDone(
                () ->
                        switch (moves.move(SECRETARIAT, SmallForum.FORUM, wanted, NO_REASON)) {
                            case MoveRound.Outcome.Moved moved -> true;
                            case MoveRound.Outcome.SameDays before -> true;
                            case MoveRound.Outcome refused -> false;
                        });
    }

    void extend(World.Action.ExtendOffice one) {
        var about =
                new ArrangeRound.About(
                        SmallForum.FORUM,
                        new OfficeId(one.office()),
                        new RoundId(one.round()),
                        NO_REASON);
        var wish = new Wish.Extend(one.dueOn());
        Insistence.untilDone(
                () ->
                        switch (arrangements.arrange(SECRETARIAT, about, wish)) {
                            case ArrangeRound.Outcome.Arranged arranged -> true;
                            case ArrangeRound.Outcome.Refused(var why) -> GIVEN.contains(why);
                            case ArrangeRound.Outcome.NoSuchRound none -> false;
                        });
    }

    void sendBack(World.Action.SendBack asked) {
        var by =
                new Identity(
                        SECRETARIAT,
                        "Secretariat",
                        Set.of(Grant.secretariat()),
                        Optional.empty(),
                        false);
        var version =
                new ReviewUpdate.Version(
                        by,
                        OfficeWork.reference(asked.office(), asked.commitment()),
                        new RoundId(asked.round()),
                        1);
        Insistence.untilDone(() -> isSentBack(new OfficeId(asked.office()), version));
    }

    /** The answer may have been lost. */
    private boolean isSentBack(OfficeId office, ReviewUpdate.Version version) {
        return reviews.sendBack(version, "Where was it counted?") instanceof UpdateOutcome.Moved
                || forum.rows(office).stream()
                        .filter(row -> row.reference().equals(version.commitment()))
                        .flatMap(row -> row.in(version.round()).stream())
                        .anyMatch(reported -> reported.reworkBy().isPresent());
    }
}
