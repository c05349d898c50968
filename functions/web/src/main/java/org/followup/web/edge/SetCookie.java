package org.followup.web.edge;

import java.time.Duration;

/** A cookie to be set. Its path is always {@code /}: a stage before our paths must not hide it. */
public record SetCookie(String name, String value, Duration lasts) {

    public static final String SESSION = "session";
    public static final String VISITOR = "visitor";
    public static final String LANGUAGE = "lang";

    /** As which office a member of the secretariat looks at the service. */
    public static final String SEEN_AS = "seen-as";

    /** Takes the cookie away. */
    public static SetCookie gone(String name) {
        return new SetCookie(name, "", Duration.ZERO);
    }

    String header(boolean secure) {
        return name
                + "="
                + value
                + "; Path=/; Max-Age="
                + lasts.toSeconds()
                + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }
}
