package org.followup.acceptance.planted.web;

import org.followup.acceptance.planted.jobs.SendsALetter;

public record CallsAJob(SendsALetter it) {}
