package org.followup.acceptance.badinput;

import static org.followup.acceptance.badinput.SecretariatForm.KEPT;
import static org.followup.acceptance.badinput.SecretariatForm.day;
import static org.followup.acceptance.badinput.SecretariatForm.with;

import java.util.Map;

/** What is typed to enter something into the register, good but for what a test changes. */
final class TypedRegister {

    private TypedRegister() {}

    static Map<String, String> forum(String opens, String closes) {
        var names =
                Map.of(
                        "year", "2027",
                        "host", "KG",
                        "name-en", KEPT,
                        "place-en", "Bishkek",
                        "theme1-code", "MON",
                        "theme1-en", "Monitoring");
        return with(names, with(day("opens", opens), day("closes", closes)));
    }

    static Map<String, String> round(String opens, String due, String locks) {
        var days = with(day("opens", opens), with(day("due", due), day("locks", locks)));
        return with(Map.of("name-en", KEPT, "reason", KEPT), days);
    }

    /** Of an office of the demonstration. */
    static Map<String, String> commitment(String office) {
        var titles = Map.of("articles", "1", "title-en", KEPT, "milestone1-title-en", "Half");
        var promise = with(titles, with(day("due", "2027-06-30"), day("milestone1", "2026-12-01")));
        return with(promise, Map.of("office", office, "theme", "MON"));
    }

    static Map<String, String> measured(String baseline, String target) {
        return Map.of(
                "measure-en", "Births registered",
                "unit-en", "%",
                "type", "PERCENT",
                "direction", "INCREASE",
                "baseline", baseline,
                "baseline-year", baseline.isEmpty() ? "" : "2024",
                "target", target,
                "target-year", "2030",
                "dimensions", "SEX");
    }
}
