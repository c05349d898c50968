package org.followup.core.progress;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.forums.Forum;
import org.followup.core.history.Change;
import org.followup.core.history.Digest;
import org.followup.core.history.Head;
import org.followup.core.history.StoredText;

/** Makes of what was written the change that submits it or hands it over, and its texts. */
record Submission(
        Head head, Instant now, Forum forum, Deadline deadline, boolean late, SecureRandom random) {

    /** A submission ready to be stored. */
    record Ready(Update update, Change change, List<StoredText> texts) {}

    /** Who wrote it, and which version it becomes. */
    Ready submitted(
            SubmitUpdate.Command command,
            int version,
            Optional<UpdateContent> earlier,
            Optional<Confirmation> confirmation) {
        var texts = texts(command.content().texts());
        var what = UpdateSubmitted.what(update(command, version, earlier, texts, confirmation));
        var change = Change.after(head, now, command.by().actor(), what);
        return new Ready(UpdateSubmitted.from(change), change, texts);
    }

    Ready handedOver(SubmitUpdate.Command command, int version, Optional<UpdateContent> earlier) {
        var texts = texts(command.content().texts());
        var what = HandOver.what(update(command, version, earlier, texts, Optional.empty()));
        var change = Change.after(head, now, command.by().actor(), what);
        return new Ready(HandOver.from(change).proposed(), change, texts);
    }

    /** The same texts, where they were handed over. */
    Ready confirmed(Update proposed, Confirmation confirmation) {
        var what = UpdateSubmitted.what(proposed.confirmed(confirmation, late, deadline.dueOn()));
        var change = Change.after(head, now, confirmation.by(), what);
        return new Ready(UpdateSubmitted.from(change), change, List.of());
    }

    private Update update(
            SubmitUpdate.Command command,
            int version,
            Optional<UpdateContent> earlier,
            List<StoredText> texts,
            Optional<Confirmation> confirmation) {
        var content = command.content();
        var digests = new TreeMap<TextPlace, String>();
        texts.forEach(text -> digests.put(TextPlace.of(text.id().place()), text.digest()));
        return new Update(
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
                command.source() != Source.IMPORT && late,
                command.source(),
                command.by().actor(),
                now,
                0,
                "",
                0,
                content.forPublication(),
                confirmation,
                Review.NONE,
                Optional.of(deadline.dueOn()));
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
                        content.texts().toString(),
                        Boolean.toString(content.forPublication())));
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
