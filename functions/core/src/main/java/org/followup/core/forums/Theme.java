package org.followup.core.forums;

import org.followup.core.languages.Localized;

/** One theme of a forum. */
public record Theme(ThemeCode code, Localized name) {}
