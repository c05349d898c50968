package org.followup.core.imports;

/**
 * Why a row is refused: its number (the header is row 1), the column, a code, and what stood there,
 * shortened.
 */
public record RowError(int row, String column, String code, String found) {

    private static final int SHOWN = 60;

    public RowError {
        found = found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found;
    }
}
