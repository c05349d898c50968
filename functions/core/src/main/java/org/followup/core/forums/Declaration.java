package org.followup.core.forums;

import java.time.LocalDate;
import org.followup.core.languages.Localized;

/** What a forum adopted; its articles stand apart, see {@link Article}. */
public record Declaration(Localized title, LocalDate adoptedOn) {}
