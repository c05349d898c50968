package org.followup.acceptance.planted.s3;

import software.amazon.awssdk.services.ses.SesClient;

public record ReachesForMail(SesClient it) {}
