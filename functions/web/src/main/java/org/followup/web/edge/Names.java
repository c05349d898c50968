package org.followup.web.edge;

import java.util.Map;
import java.util.TreeMap;
import org.followup.core.languages.Localized;

/** Names in the JSON of the API: by language tag. */
public final class Names {

    private Names() {}

    public static Map<String, String> of(Localized names) {
        var texts = new TreeMap<String, String>();
        names.texts().forEach((tag, text) -> texts.put(tag.value(), text));
        return texts;
    }
}
