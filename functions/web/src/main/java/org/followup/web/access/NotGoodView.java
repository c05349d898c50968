package org.followup.web.access;

import org.followup.core.access.Enter;

/** A link or a code that does nothing any more, and what to do instead. */
public record NotGoodView(Enter.Why why) {}
