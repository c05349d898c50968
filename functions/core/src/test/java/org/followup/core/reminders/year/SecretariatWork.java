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
import org.followup.core.progress.Stage;
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
        if (hasCome(asked.office(), asked.commitment(), asked.round(), 1)) {
            var version = version(asked.office(), asked.commitment(), asked.round(), 1);
            Insistence.untilDone(
                    () ->
                            isDone(
                                    reviews.sendBack(version, "Where was it counted?"),
                                    asked.office(),
                                    asked.commitment(),
                                    version,
                                    Stage.SENT_BACK));
        }
    }

    void accept(World.Action.Accept one) {
        if (hasCome(one.office(), one.commitment(), one.round(), one.version())) {
            var version = version(one.office(), one.commitment(), one.round(), one.version());
            Insistence.untilDone(
                    () ->
                            isDone(
                                    reviews.accept(version),
                                    one.office(),
                                    one.commitment(),
                                    version,
                                    Stage.ACCEPTED));
        }
    }

    private boolean hasCome(String office, int commitment, String round, int version) {
        return OfficeWork.reported(forum, office, commitment, round)
                .filter(reported -> reported.version() == version)
                .isPresent();
    }

    private static ReviewUpdate.Version version(
            String office, int commitment, String round, int version) {
        var by =
                new Identity(
                        SECRETARIAT,
                        "Secretariat",
                        Set.of(Grant.secretariat()),
                        Optional.empty(),
                        false);
        return new ReviewUpdate.Version(
                by, OfficeWork.reference(office, commitment), new RoundId(round), version);
    }

    /** The answer may have been lost. */
    private boolean isDone(
            UpdateOutcome outcome,
            String office,
            int commitment,
            ReviewUpdate.Version version,
            Stage stage) {
        return outcome instanceof UpdateOutcome.Moved
                || OfficeWork.reported(forum, office, commitment, version.round().value())
                        .filter(reported -> reported.stage() == stage)
                        .isPresent();
    }
}
