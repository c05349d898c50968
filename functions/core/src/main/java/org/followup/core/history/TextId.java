package org.followup.core.history;

/**
 * Where a text stands: its history, the change that brought it, and its place in that change, such
 * as {@code done.ru}.
 */
public record TextId(HistoryId history, long sequence, String place) {}
