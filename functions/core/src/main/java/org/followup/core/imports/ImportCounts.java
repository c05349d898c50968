package org.followup.core.imports;

/**
 * What an import did: commitments made, updates stored as new, as corrections, and rows that
 * changed nothing.
 */
public record ImportCounts(int rows, int commitments, int created, int corrected, int unchanged) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

    ImportCounts plus(ImportCounts other) {
        return new ImportCounts(
                rows + other.rows,
                commitments + other.commitments,
                created + other.created,
                corrected + other.corrected,
                unchanged + other.unchanged);
    }
}
