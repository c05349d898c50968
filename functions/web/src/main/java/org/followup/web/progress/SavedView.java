package org.followup.web.progress;

import java.time.Instant;
import java.time.ZoneId;

/** What the script of the form is told: the draft's revision, and when it was stored. */
public record SavedView(int revision, Instant at, ZoneId zone) {}
