package org.followup.core.stores;

import org.followup.core.access.PersonId;
import org.followup.core.history.Actor;
import org.followup.core.progress.Arrangement;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Assessment;
import org.followup.core.progress.Confirmation;
import org.followup.core.progress.Draft;
import org.followup.core.progress.HandOver;
import org.followup.core.progress.Made;
import org.followup.core.progress.Note;
import org.followup.core.progress.Review;
import org.followup.core.progress.Source;
import org.followup.core.progress.Stage;
import org.followup.core.progress.TextField;
import org.followup.core.progress.TextPlace;
import org.followup.core.progress.Update;

/** What was arranged, drafted, reported, noted and assessed, at random. */
record RandomProgress(RandomValues values, RandomRegister register, RandomCommitments commitments) {

    Arrangements arrangements() {
        return new Arrangements(
                register.forumId(), register.officeId(), values.list(4, this::arrangement));
    }

    private Arrangement arrangement() {
        var round = register.roundId();
        return switch (values.number(0, 5)) {
            case 0 -> new Arrangement.Extended(round, values.date(), made());
            case 4 -> new Arrangement.Asked(round, values.date(), made());
            case 1 -> new Arrangement.RoundExcused(round, made());
            case 2 -> new Arrangement.CommitmentExcused(round, commitments.reference(), made());
            default -> new Arrangement.Reopened(round, values.date(), made());
        };
    }

    private Made made() {
        return new Made(
                values.number(1, 999),
                values.moment(),
                new Actor(values.id()),
                values.maybe(values::tag),
                values.maybe(() -> (long) values.number(1, 999)));
    }

    Draft draft() {
        return new Draft(
                commitments.reference(),
                register.roundId(),
                values.map(5, values::id, values::text),
                new PersonId(values.id()),
                values.moment(),
                1,
                values.map(3, values::id, () -> values.number(1, 9)));
    }

    Note note() {
        return new Note(
                commitments.reference(),
                register.officeId(),
                register.roundId(),
                new Actor(values.id()),
                values.flag(),
                values.moment(),
                values.number(1, 999_999),
                values.maybe(register::officeId));
    }

    Assessment assessment() {
        return new Assessment(
                commitments.reference(),
                register.officeId(),
                register.roundId(),
                values.number(1, 20),
                commitments.status(),
                values.flag(),
                new Actor(values.id()),
                values.moment(),
                values.number(1, 999_999),
                values.maybe(
                        () ->
                                new Assessment.Reply(
                                        new Actor(values.id()),
                                        values.moment(),
                                        values.number(1, 999_999))));
    }

    HandOver handOver() {
        return new HandOver(update());
    }

    Update update() {
        return new Update(
                commitments.reference(),
                register.forumId(),
                register.officeId(),
                register.roundId(),
                values.number(1, 20),
                commitments.status(),
                values.list(2, commitments::value),
                values.maybe(values::date),
                values.tag(),
                values.map(4, this::place, values::digest),
                values.flag(),
                values.flag(),
                values.any(Source.values()),
                new Actor(values.id()),
                values.moment(),
                values.number(1, 999_999),
                values.digest(),
                values.number(1, 999_999),
                values.flag(),
                values.maybe(this::confirmation),
                review(),
                values.maybe(values::date));
    }

    private Confirmation confirmation() {
        return new Confirmation(new Actor(values.id()), values.any(Confirmation.How.values()));
    }

    private Review review() {
        return new Review(
                values.any(Stage.values()),
                values.maybe(() -> new Actor(values.id())),
                values.maybe(values::moment),
                values.maybe(values::date),
                values.number(0, 999_999));
    }

    private TextPlace place() {
        return new TextPlace(values.any(TextField.values()), values.tag());
    }
}
