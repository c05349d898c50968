package org.followup.acceptance.planted.core.forums;

import org.followup.acceptance.planted.core.commitments.Commitment;

public record CountsCommitments(Commitment it) {}
