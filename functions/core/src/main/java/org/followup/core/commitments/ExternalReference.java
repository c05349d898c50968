package org.followup.core.commitments;

/** The name that another tracker gives to something of ours; {@code source} names that tracker. */
public record ExternalReference(String source, String name) {}
