package org.followup.local.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.followup.core.letters.LetterState;

/** The outbox as a mail program shows it: the list, one opened letter, the clock. */
public record OutboxView(
        List<Row> rows,
        int all,
        Optional<Opened> opened,
        Chosen chosen,
        List<String> kinds,
        Instant now,
        Optional<Instant> next) {

    public record Row(
            String id,
            String to,
            String subject,
            String language,
            String kind,
            Instant sentAt,
            boolean open) {}

    public record Opened(StoredLetter letter, OpenedLetter content, LetterState state) {

        public String to() {
            return String.join(", ", letter.to());
        }

        public String path() {
            return "outbox/" + letter.id();
        }

        /** The path of a part of the letter. */
        public String part(String name) {
            return "outbox/" + letter.id() + "/" + name;
        }

        public List<File> files() {
            return IntStream.range(0, content.attachments().size())
                    .mapToObj(i -> File.of(i + 1, content.attachments().get(i)))
                    .toList();
        }
    }

    public record File(int number, String name, String contentType) {

        static File of(int number, OpenedLetter.Attachment attachment) {
            return new File(number, attachment.name(), attachment.contentType());
        }
    }
}
