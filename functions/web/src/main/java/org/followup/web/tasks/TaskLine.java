package org.followup.web.tasks;

import java.time.ZoneId;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.forums.Round;
import org.followup.core.offices.Office;
import org.followup.core.tasks.Task;

/** A task with the names that belong to it, and where it is solved. */
public record TaskLine(
        Task task,
        Optional<Office> office,
        Optional<Person> person,
        Optional<Round> round,
        Optional<String> closedBy,
        Optional<String> reason) {

    private static final ZoneId NOWHERE = ZoneId.of("UTC");

    public ZoneId zone() {
        return office.map(Office::zone).orElse(NOWHERE);
    }

    public Optional<String> commitment() {
        return Optional.ofNullable(task.about().get("commitment"));
    }

    /** The page on which the cause can be seen and mended. */
    public String path() {
        return switch (task.kind()) {
            case BOUNCED_ADDRESS -> person.map(p -> "letters?person=" + p.id()).orElse("letters");
            case LETTER_FAILED -> "letters/" + word("receiver", "") + "/" + word("occasion", "");
            case OFFICE_WITHOUT_PEOPLE -> ofOffice("");
            case UPDATE_TO_REVIEW, NOTE_TO_ANSWER, ENTRY_WITHDRAWN ->
                    commitment().map(reference -> "commitments/" + reference).orElse("readiness");
            case EXTENSION_ASKED -> inRound();
            case OFFICE_SILENT -> readiness();
        };
    }

    public String calls() {
        return ofOffice("/calls");
    }

    private String readiness() {
        return task.about().containsKey("forum")
                ? "forums/" + word("forum", "") + "/readiness?round=" + word("round", "")
                : "readiness";
    }

    /** Where the office's question is answered. */
    private String inRound() {
        return "forums/%s/rounds/%s/offices/%s"
                .formatted(word("forum", ""), word("round", ""), word("office", ""));
    }

    private String ofOffice(String further) {
        return task.office().map(id -> "offices/" + id + further).orElse("offices");
    }

    private String word(String name, String otherwise) {
        return task.about().getOrDefault(name, otherwise);
    }
}
