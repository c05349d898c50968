package org.followup.core.forums;

/**
 * When a forum reminds, and whom: toward the days on which its rounds are due, and toward the day
 * by which an office reworks what was sent back, of which the secretariat hears nothing.
 */
public record Ladders(Ladder ofRounds, Ladder ofRework) {

    /** What a forum climbs that has set none of its own. */
    public static final Ladders DEFAULT = new Ladders(Ladder.DEFAULT, Ladder.REWORK);

    public Ladders {
        if (!ofRework.ofSecretariat().isEmpty()) {
            throw new IllegalArgumentException("only an office is reminded of its rework");
        }
    }

    /** With what is reworked as by default. */
    public static Ladders of(Ladder ofRounds) {
        return new Ladders(ofRounds, Ladder.REWORK);
    }
}
