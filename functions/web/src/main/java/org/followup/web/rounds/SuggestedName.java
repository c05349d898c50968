package org.followup.web.rounds;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.languages.Messages;

/** What a round is called unless somebody says otherwise, in each language that is complete. */
@Singleton
public final class SuggestedName {

    private final Messages messages;

    SuggestedName(Messages messages) {
        this.messages = messages;
    }

    public Localized of(int number, int year) {
        var names = new HashMap<LanguageTag, String>();
        for (var language : Language.values()) {
            if (language.complete()) {
                var said = Map.of("number", number, "year", Integer.toString(year));
                names.put(
                        LanguageTag.of(language),
                        messages.say(language, "round.suggested-name", said));
            }
        }
        return new Localized(names);
    }
}
