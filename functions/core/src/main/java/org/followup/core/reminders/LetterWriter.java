package org.followup.core.reminders;

import java.util.List;
import org.followup.core.languages.Language;
import org.followup.core.letters.Attachment;

/** Puts a letter into words: subject, plain text and HTML, all three from the same content. */
public interface LetterWriter {

    Written write(LetterContent content, Language language);

    record Written(String subject, String text, String html, List<Attachment> attachments) {

        public Written {
            attachments = List.copyOf(attachments);
        }

        public Written(String subject, String text, String html) {
            this(subject, text, html, List.of());
        }
    }
}
