package org.followup.jobs.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file in the shape that a built-in mapping reads; words of our own. */
public final class SmallFile {

    static final String HEADER =
            "reporting_period,commitments,milestones,indicators,owner_org,owner_org_title,status,"
                    + "indicator_due_date,indicator_en,indicator_fr,progress_en,progress_fr,"
                    + "challenges_en,challenges_fr,evidence_en,evidence_fr";

    private final List<String> lines = new ArrayList<>(List.of(HEADER));

    public static SmallFile good() {
        return new SmallFile()
                .row("2026-01", "C01.1.1", "LP", "A line is open")
                .row("2026-01", "C01.1.2", "NS", "")
                .row("2026-02", "C01.1.1", "SP", "\"- two lines\n- are open\"");
    }

    SmallFile row(String round, String commitment, String status, String done) {
        lines.add(
                "%s,C01,C01.1,%s,kz,Office | Bureau,%s,2026-12,Lines,Lignes,%s,Fait,,,,"
                        .formatted(round, commitment, status, done));
        return this;
    }

    SmallFile line(String line) {
        lines.add(line);
        return this;
    }

    String text() {
        return String.join("\r\n", lines) + "\r\n";
    }

    public byte[] bytes() {
        return in(StandardCharsets.UTF_8);
    }

    byte[] in(Charset charset) {
        return text().getBytes(charset);
    }
}
