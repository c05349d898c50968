package org.followup.acceptance.planted.core.tasks;

import org.followup.acceptance.planted.core.letters.KnowsForums;

public record KnowsLetters(KnowsForums it) {}
