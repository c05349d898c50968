package org.followup.core.history;

/**
 * What a change says: its kind, the version of its shape, and its facts. Facts hold ids and
 * digests, never a person's name and never a text of an update.
 */
public record What(String kind, int shape, Json.Obj facts) {}
