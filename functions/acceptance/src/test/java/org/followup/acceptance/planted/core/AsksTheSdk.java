package org.followup.acceptance.planted.core;

import software.amazon.awssdk.regions.Region;

public record AsksTheSdk(Region it) {}
