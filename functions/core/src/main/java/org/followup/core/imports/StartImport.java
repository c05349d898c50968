package org.followup.core.imports;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/**
 * Opens an import and says where its file is to be sent; it begins when the file has arrived. A
 * forum that the mapping describes need not exist yet.
 */
public final class StartImport {

    private final Journal journal;
    private final Forums forums;
    private final Uploads uploads;
    private final Clock clock;
    private final SecureRandom random;

    public StartImport(
            Journal journal, Forums forums, Uploads uploads, Clock clock, SecureRandom random) {
        this.journal = journal;
        this.forums = forums;
        this.uploads = uploads;
        this.clock = clock;
        this.random = random;
    }

    /** What is wanted, in the words of whoever asks; an empty encoding is UTF-8. */
    public record Command(
            Identity by, String forum, String mapping, boolean dryRun, Optional<String> encoding) {}

    public sealed interface Outcome {

        record Started(ImportJob job, Uploads.Upload upload) implements Outcome {}

        record NotAllowed() implements Outcome {}

        record UnknownForum() implements Outcome {}

        record UnknownMapping(List<String> known) implements Outcome {}

        record UnknownEncoding(List<FileEncoding> known) implements Outcome {}
    }

    public Outcome start(Command command) {
        if (!command.by().isSecretariat()) {
            return new Outcome.NotAllowed();
        }
        var mapping = Mappings.named(command.mapping());
        if (mapping.isEmpty()) {
            return new Outcome.UnknownMapping(Mappings.NAMES);
        }
        var encoding = command.encoding().flatMap(FileEncoding::of);
        if (command.encoding().isPresent() && encoding.isEmpty()) {
            return new Outcome.UnknownEncoding(List.of(FileEncoding.values()));
        }
        return forum(command.forum(), mapping.get())
                .map(forum -> open(command, forum, encoding))
                .orElseGet(Outcome.UnknownForum::new);
    }

    private Optional<ForumId> forum(String wanted, Mapping mapping) {
        return mapping.into()
                .filter(own -> own.value().equals(wanted))
                .or(
                        () ->
                                forums.all().stream()
                                        .map(Forum::id)
                                        .filter(id -> id.value().equals(wanted))
                                        .findFirst());
    }

    private Outcome open(Command command, ForumId forum, Optional<FileEncoding> encoding) {
        var job =
                ImportJob.asked(
                        ImportId.random(random),
                        forum,
                        command.mapping(),
                        encoding,
                        command.dryRun(),
                        command.by().actor(),
                        clock.instant());
        return Retry.untilWon(
                () ->
                        journal.commit(Transaction.without().put(job))
                                .ifCommitted(new Outcome.Started(job, uploads.of(job.importId()))));
    }
}
