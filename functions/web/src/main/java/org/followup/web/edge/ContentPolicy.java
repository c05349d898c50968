package org.followup.web.edge;

import java.net.URI;

/** What a page may load, and where its forms may go. */
public final class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";

    static final String USUAL = policy("'self' https:");

    private ContentPolicy() {}

    /** For a page whose form sends a file elsewhere. */
    public static String withFormsTo(URI address) {
        return policy("'self' " + address.getScheme() + "://" + address.getAuthority());
    }

    private static String policy(String forms) {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
                + " connect-src 'self'; form-action "
                + forms
                + "; base-uri 'none'; frame-ancestors 'none'";
    }
}
