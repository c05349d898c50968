package org.followup.core.reminders;

import org.followup.core.languages.Language;

/** Puts a letter into words: subject, plain text and HTML, all three from the same content. */
public interface LetterWriter {

    Written write(LetterContent content, Language language);

    record Written(String subject, String text, String html) {}
}
