package org.followup.core.history;

/**
 * The change by which a text went that must not stay: which one, its digest, and, as a text of its
 * own, why. It makes the gap visible for ever.
 */
public record TextRedacted(TextId text, String digest, String reason) {

    public static final String KIND = "text-redacted";

    /** Where the reason stands in this change. */
    public static final String REASON = "reason";

    public What what() {
        return new What(
                KIND,
                1,
                Json.obj()
                        .with("of", text.sequence())
                        .with("place", text.place())
                        .with(REASON, reason)
                        .with("removed", digest));
    }

    public static TextRedacted from(Change change) {
        var facts = change.what().facts();
        return new TextRedacted(
                new TextId(change.history(), facts.number("of"), facts.text("place")),
                facts.text("removed"),
                facts.text(REASON));
    }

    /** Where it stands why the text had to go. */
    public static TextId reasonOf(Change change) {
        return new TextId(change.history(), change.sequence(), REASON);
    }
}
