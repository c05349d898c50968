package org.followup.web.edge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Language;
import org.followup.core.languages.TypedForm;

/** A form as it stands on a page: what was typed so far, and what has to be mended. */
public record FilledForm(FormFields fields, List<Fault> faults) {

    public FilledForm {
        faults = List.copyOf(faults);
    }

    public static FilledForm starting(Map<String, String> fields) {
        return new FilledForm(FormFields.of(fields), List.of());
    }

    public static FilledForm faulty(FormFields fields, String field, String key) {
        return new FilledForm(fields, List.of(Fault.at(field, key)));
    }

    public String typed(String field) {
        return fields.get(field);
    }

    public String day(String field) {
        return typed(field + "Day");
    }

    public String month(String field) {
        return typed(field + "Month");
    }

    public String year(String field) {
        return typed(field + "Year");
    }

    public boolean isTicked(String field, String value) {
        return fields.all(field).contains(value);
    }

    public Optional<Fault> fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }

    /** Whether a text is typed, or missed, in a language that a form keeps folded. */
    public boolean hasOtherLanguages(String field) {
        return List.of(Language.values()).stream()
                .filter(language -> !language.complete())
                .map(language -> TypedForm.inLanguage(field, language))
                .anyMatch(name -> !typed(name).isBlank() || fault(name).isPresent());
    }
}
