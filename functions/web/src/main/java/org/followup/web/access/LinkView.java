package org.followup.web.access;

/** Whom a link was meant for; nothing else is told before the button. */
public record LinkView(String name) {}
