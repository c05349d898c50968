package org.followup.core.practices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.access.Role;
import org.followup.core.history.Answer;
import org.followup.core.history.Change;
import org.followup.core.history.Digest;
import org.followup.core.history.RequestKey;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.Transaction;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.offices.OfficeId;

/**
 * Answers what another office asked or shared, or adds to what the own office did. Stands in the
 * history of the office that answers. The same request twice is answered as the first time.
 */
public final class AnswerContribution {

    /** A transaction has an end; no office has more focal points. */
    private static final int MOST_TOLD = 80;

    private static final Duration ANSWER_KEPT = Duration.ofDays(1);

    private final ExchangePorts ports;

    public AnswerContribution(ExchangePorts ports) {
        this.ports = ports;
    }

    public record Command(
            Identity by,
            String requestId,
            OfficeId office,
            ContributionId to,
            LanguageTag language,
            String text) {

        RequestKey request() {
            return new RequestKey(by.actor().id(), requestId);
        }

        String digest() {
            return Digest.of(office + "\n" + to + "\n" + language + "\n" + text);
        }
    }

    public sealed interface Outcome {

        record Answered() implements Outcome {}

        record NotYourOffice() implements Outcome {}

        /** There is none, or it was withdrawn. */
        record NotFound() implements Outcome {}

        record TooManyAnswers() implements Outcome {}

        /** The request id was used with another content. */
        record RequestIdReused() implements Outcome {}
    }

    public Outcome answer(Command command) {
        return ExchangePolicy.mayWriteFor(command.by(), command.office())
                ? Retry.untilWon(() -> attempt(command))
                : new Outcome.NotYourOffice();
    }

    /** To those who write for the office that shared or asked it, but for its own answer. */
    private List<Letter> letters(Contribution to, Reply reply, Instant now) {
        if (to.office().equals(reply.office())) {
            return List.of();
        }
        var about =
                Map.of(
                        "contribution", to.id().value(),
                        "kind", to.kind().name(),
                        "office", to.office().value(),
                        "by", reply.office().value());
        var occasion = "answered-%s-%s-%d".formatted(to.id(), reply.office(), reply.sequence());
        return ports.people().of(to.office()).stream()
                .filter(person -> person.is(Role.FOCAL_POINT, to.office()))
                .limit(MOST_TOLD)
                .map(person -> person.id().receiver())
                .map(
                        receiver ->
                                Letter.pending(
                                        receiver,
                                        LetterKind.CONTRIBUTION_ANSWERED,
                                        occasion,
                                        about,
                                        now,
                                        now))
                .toList();
    }

    private Optional<Outcome> attempt(Command command) {
        var repeated = ports.journal().answer(command.request());
        if (repeated.isPresent()) {
            return Optional.of(
                    repeated.get().payloadDigest().equals(command.digest())
                            ? new Outcome.Answered()
                            : new Outcome.RequestIdReused());
        }
        var head = ports.journal().head(command.office().history());
        var found = ports.contributions().find(command.to()).filter(c -> !c.isWithdrawn());
        if (found.isEmpty()) {
            return Optional.of(new Outcome.NotFound());
        }
        if (ports.contributions().replies(command.to(), Reply.MOST).size() == Reply.MOST) {
            return Optional.of(new Outcome.TooManyAnswers());
        }
        var now = ports.clock().instant();
        var place = Reply.textAt(command.office(), head.sequence() + 1, command.language());
        var text = StoredText.written(place, command.text(), ports.random());
        var what = Reply.what(command.to(), command.office(), command.language(), text.digest());
        var change = Change.after(head, now, command.by().actor(), what);
        var reply = Reply.from(change);
        var answer =
                new Answer(
                        command.request(),
                        command.digest(),
                        Long.toString(reply.sequence()),
                        now.plus(ANSWER_KEPT));
        return ports.journal()
                .commit(
                        Transaction.of(change)
                                .add(reply)
                                .add(List.of(text, answer))
                                .put(letters(found.get(), reply, now)))
                .ifCommitted(new Outcome.Answered());
    }
}
