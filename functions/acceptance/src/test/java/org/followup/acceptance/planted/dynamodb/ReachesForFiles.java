package org.followup.acceptance.planted.dynamodb;

import software.amazon.awssdk.services.s3.S3Client;

public record ReachesForFiles(S3Client it) {}
