package org.followup.acceptance.planted.ses;

import org.followup.acceptance.planted.dynamodb.ReachesForFiles;

public record ReachesForTheTable(ReachesForFiles it) {}
