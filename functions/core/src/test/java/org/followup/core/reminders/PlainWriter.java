package org.followup.core.reminders;

import org.followup.core.languages.Language;

/** Writes nothing but what a letter holds, for tests that look at that. */
public final class PlainWriter implements LetterWriter {

    @Override
    public Written write(LetterContent content, Language language) {
        return new Written(content.getClass().getSimpleName(), content.toString(), "");
    }
}
