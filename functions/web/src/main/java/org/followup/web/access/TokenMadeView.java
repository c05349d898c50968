package org.followup.web.access;

import org.followup.core.access.Secret;

/** A new token's secret, shown this once. */
public record TokenMadeView(String name, Secret secret) {}
