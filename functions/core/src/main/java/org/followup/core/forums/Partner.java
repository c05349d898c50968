package org.followup.core.forums;

import java.util.Comparator;
import java.util.List;
import org.followup.core.history.View;
import org.followup.core.languages.Localized;

/**
 * An organisation or a country that takes part in some forums and reports nothing. Who stays away
 * from the next forum stays in the register.
 */
public record Partner(
        PartnerId id, Localized name, Participation participation, List<ForumId> forums)
        implements View {

    public Partner {
        forums = forums.stream().distinct().sorted(Comparator.comparing(ForumId::value)).toList();
    }

    public boolean takesPartIn(ForumId forum) {
        return forums.contains(forum);
    }
}
