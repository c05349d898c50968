package org.followup.core.forums;

/** How somebody takes part in a forum who reports nothing. */
public enum Participation {
    /** UNICEF, the OSCE Project Co-ordinator in Uzbekistan. */
    PARTNER,
    /** A country, or a network that it chairs, such as ENOC. */
    INVITED
}
