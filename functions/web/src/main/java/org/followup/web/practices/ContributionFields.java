package org.followup.web.practices;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.practices.ContributionForm;
import org.followup.core.practices.ContributionText;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Refusal;

/**
 * The fields of the form by name: those that a draft keeps, and those that bind a form to its
 * request and its draft.
 */
final class ContributionFields {

    private static final Set<String> TYPED =
            Stream.concat(
                            Arrays.stream(ContributionText.values()).map(ContributionText::key),
                            Stream.of("theme", "language", "contact", "partners"))
                    .collect(Collectors.toUnmodifiableSet());

    private ContributionFields() {}

    /** What a draft keeps. */
    static Map<String, String> typed(FormFields fields) {
        var typed = new HashMap<>(fields.single());
        typed.keySet().retainAll(TYPED);
        return typed;
    }

    /** What the form begins with: the reader's language, and the contact that the writer may be. */
    static Map<String, String> starting(NewContribution about) {
        var contact =
                ContributionForm.CONTACTS.stream()
                        .filter(
                                role ->
                                        about.who().grants().stream()
                                                .anyMatch(g -> g.role() == role))
                        .findFirst();
        var fields = new HashMap<String, String>();
        fields.put("language", about.visitor().language().tag());
        contact.ifPresent(role -> fields.put("contact", role.name()));
        return fields;
    }

    static String request(FormFields fields) {
        var sent = fields.get("request");
        if (!sent.matches("[A-Za-z0-9_-]{8,64}")) {
            throw Refusal.notFound();
        }
        return sent;
    }

    /** The revision of the draft that the form showed. */
    static int draft(FormFields fields) {
        var sent = fields.get("draft");
        return sent.matches("[0-9]{1,6}") ? Integer.parseInt(sent) : 0;
    }
}
