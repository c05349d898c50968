package org.followup.core.progress;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.forums.Forum;
import org.followup.core.history.Answer;
import org.followup.core.history.Change;
import org.followup.core.history.Digest;
import org.followup.core.history.Head;
import org.followup.core.history.StoredText;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Receiver;

/**
 * Puts together the one transaction of a submission: change, texts, update, row, card, answer,
 * receipt.
 */
record Submission(
        Head head,
        Instant now,
        Forum forum,
        Deadline deadline,
        List<CommitmentRow> rows,
        SecureRandom random) {

    private static final Duration ANSWER_KEPT = Duration.ofDays(1);

    /** A submission ready to be stored. */
    record Ready(
            SubmitUpdate.Command command,
            Update update,
            Change change,
            List<StoredText> texts,
            Submission from) {

        Transaction transaction(Optional<Draft> draft) {
            var after =
                    from.rows().stream()
                            .map(
                                    row ->
                                            row.reference().equals(update.commitment())
                                                    ? row.after(update)
                                                    : row)
                            .toList();
            var row =
                    after.stream()
                            .filter(r -> r.reference().equals(update.commitment()))
                            .findFirst()
                            .orElseThrow();
            var answer =
                    new Answer(
                            SubmitUpdate.request(command),
                            digest(command),
                            update.receipt(),
                            from.now().plus(ANSWER_KEPT));
            var transaction =
                    Transaction.of(change)
                            .add(update)
                            .add(texts)
                            .add(answer, receipt())
                            .put(
                                    row,
                                    Scoring.of(
                                            from.forum(), from.deadline().arrangements(), after));
            return draft.map(transaction::delete).orElse(transaction);
        }

        private Letter receipt() {
            var about =
                    Map.of(
                            "commitment", update.commitment().value(),
                            "forum", update.forum().value(),
                            "office", update.office().value(),
                            "round", update.round().value(),
                            "version", Integer.toString(update.version()));
            var occasion =
                    "receipt-%s-%s-%d"
                            .formatted(update.commitment(), update.round(), update.version());
            var receiver = Receiver.person(command.by().actor().id());
            return Letter.pending(
                    receiver, LetterKind.RECEIPT, occasion, about, from.now(), from.now());
        }
    }

    Ready of(SubmitUpdate.Command command, int version, Optional<UpdateContent> earlier) {
        var content = command.content();
        var texts = texts(content.texts());
        var digests = new TreeMap<TextPlace, String>();
        texts.forEach(text -> digests.put(TextPlace.of(text.id().place()), text.digest()));
        var update =
                new Update(
                        command.commitment(),
                        forum.id(),
                        deadline.office().id(),
                        deadline.id(),
                        version,
                        content.status(),
                        content.values(),
                        content.nextStepOn(),
                        content.language(),
                        digests,
                        earlier.filter(content::repeats).isPresent(),
                        command.source() != Source.IMPORT && deadline.isLate(now),
                        command.source(),
                        command.by().actor(),
                        now,
                        0,
                        "");
        var change = Change.after(head, now, command.by().actor(), UpdateSubmitted.what(update));
        return new Ready(command, UpdateSubmitted.from(change), change, texts, this);
    }

    static String digest(SubmitUpdate.Command command) {
        var content = command.content();
        return Digest.of(
                String.join(
                        "\n",
                        command.commitment().value(),
                        command.round().value(),
                        content.status().name(),
                        content.values().toString(),
                        content.nextStepOn().toString(),
                        content.texts().toString()));
    }

    private List<StoredText> texts(Map<TextPlace, String> texts) {
        var stored = new ArrayList<StoredText>();
        texts.forEach(
                (place, text) ->
                        stored.add(
                                new StoredText(
                                        place.in(head.history(), head.sequence() + 1),
                                        text,
                                        salt())));
        return List.copyOf(stored);
    }

    private String salt() {
        var drawn = new byte[16];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
