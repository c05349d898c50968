package org.followup.core.practices;

import java.util.List;

/** What an office brings into the exchange. */
public enum ContributionKind {
    /** Something that it does, and what came of it. */
    PRACTICE,
    /** Something that it would like to know from the others. */
    QUESTION;

    /** The texts it has, in the order of its page. */
    public List<ContributionText> texts() {
        return switch (this) {
            case PRACTICE ->
                    List.of(
                            ContributionText.TITLE,
                            ContributionText.DONE,
                            ContributionText.RESULT,
                            ContributionText.LINKS);
            case QUESTION ->
                    List.of(
                            ContributionText.TITLE,
                            ContributionText.QUESTION,
                            ContributionText.LINKS);
        };
    }
}
