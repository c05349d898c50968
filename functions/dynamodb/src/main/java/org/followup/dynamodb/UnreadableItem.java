package org.followup.dynamodb;

/** What stands in the table is not what its class writes; reading it again will not help. */
public final class UnreadableItem extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableItem(Key key, RuntimeException cause) {
        super("unreadable: " + key, cause);
    }
}
