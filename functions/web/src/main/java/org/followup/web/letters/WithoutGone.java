package org.followup.web.letters;

/** A link that switches nothing off, or no longer. */
public record WithoutGone() {}
