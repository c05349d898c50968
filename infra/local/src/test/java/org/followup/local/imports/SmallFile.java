package org.followup.local.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of two rows in the shape that a built-in mapping reads; words of our own. */
public final class SmallFile {

    private static final String TEXT =
            """
            reporting_period,commitments,milestones,indicators,owner_org,owner_org_title,status,\
            indicator_due_date,indicator_en,indicator_fr,progress_en,progress_fr,challenges_en,\
            challenges_fr,evidence_en,evidence_fr
            2026-01,C01,C01.1,C01.1.1,kz,Office | Bureau,LP,2026-12,Lines,Lignes,- open,Fait,,,,
            2026-02,C01,C01.1,C01.1.1,kz,Office | Bureau,SP,2026-12,Lines,Lignes,=more,Fait,,,,
            """;

    private SmallFile() {}

    public static Path good(Path folder) throws IOException {
        return Files.writeString(folder.resolve("good.csv"), TEXT);
    }

    public static Path bad(Path folder) throws IOException {
        return Files.writeString(folder.resolve("bad.csv"), TEXT.replace(",SP,", ",OK,"));
    }
}
