package org.followup.acceptance.planted.ical;

import org.followup.acceptance.planted.dynamodb.ReachesForFiles;

public record ReachesForTheTable(ReachesForFiles it) {}
