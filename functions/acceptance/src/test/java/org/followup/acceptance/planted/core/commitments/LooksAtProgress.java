package org.followup.acceptance.planted.core.commitments;

import org.followup.acceptance.planted.core.progress.Update;

public record LooksAtProgress(Update it) {}
