package org.followup.core.commitments;

/**
 * What else a commitment answers to: an article of the Convention on the Rights of the Child
 * ({@code 44(6)}), a target of the Sustainable Development Goals ({@code 16.2}), another
 * instrument, or a recommendation made to the country.
 */
public record Obligation(Kind kind, String name) {

    public enum Kind {
        CRC_ARTICLE,
        SDG_TARGET,
        INSTRUMENT,
        RECOMMENDATION
    }

    public static final int LONGEST = 120;

    public Obligation {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("an obligation has a name of 1 to 120 characters");
        }
    }
}
