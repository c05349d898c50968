package org.followup.web.imports;

/** What was wrong with one row, in words; a fault of the whole file stands at row 1. */
public record SaidError(int row, String column, String code, String text) {}
