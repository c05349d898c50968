package org.followup.web.edge;

/**
 * A form as it came in, for a page that renders its own form again when the token is stale or a
 * text unreadable.
 */
public sealed interface Posted {

    FormFields fields();

    record Accepted(FormFields fields) implements Posted {}

    record Refused(FormFields fields, Reason reason) implements Posted {}

    /** Why a form is not acted on. Its {@link #key} names the text that says so. */
    enum Reason {
        /** No token, or one of another session: signed out meanwhile, or sent from elsewhere. */
        STALE("form.stale", 403),
        /** NUL, control characters or bytes that are no text; each stands as U+FFFD. */
        UNREADABLE("form.unreadable", 422),
        /** More fields than any form of ours has. */
        TOO_MANY_FIELDS("form.too-many", 400);

        private final String key;
        private final int status;

        Reason(String key, int status) {
            this.key = key;
            this.status = status;
        }

        public String key() {
            return key;
        }

        public int status() {
            return status;
        }
    }
}
