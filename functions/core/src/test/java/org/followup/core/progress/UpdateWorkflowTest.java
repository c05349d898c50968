package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every state × command × role × time, as the table in {@code docs/update-states.md}. To make it
 * again: {@code -Dstates.rewrite=true}, then read the diff.
 */
final class UpdateWorkflowTest {

    private static final String BEGIN = "<!-- made by UpdateWorkflowTest -->\n";

    @Test
    void the_table_in_the_documents_is_the_codes_own() throws IOException {
        var file = root().resolve("docs/update-states.md");
        var text = Files.readString(file);
        var made = text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + table();

        if (Boolean.getBoolean("states.rewrite")) {
            Files.writeString(file, made);
        }

        assertThat(text).isEqualTo(made);
    }

    @Test
    void every_state_can_be_reached_and_every_refusal_is_given() {
        var shapes = new HashSet<String>();
        var refusals = new HashSet<UpdateRefusal>();
        everything()
                .forEach(
                        decision -> {
                            switch (decision) {
                                case UpdateDecision.Next(var state) ->
                                        shapes.add(UpdateStates.shape(state));
                                case UpdateDecision.Refused(var why) -> refusals.add(why);
                            }
                        });

        assertThat(refusals).containsExactlyInAnyOrder(UpdateRefusal.values());
        assertThat(shapes)
                .contains("draft", "withdrawn", "submitted", "sent back", "accepted", "published");
    }

    @Test
    void nobody_from_outside_moves_anything() {
        for (var state : UpdateStates.all().values()) {
            for (var command : UpdateCommand.values()) {
                var outside = UpdateStates.parties().get("another office or observer");
                assertThat(
                                UpdateStates.decide(
                                        state,
                                        command,
                                        java.util.Objects.requireNonNull(outside),
                                        Window.OPEN))
                        .isInstanceOf(UpdateDecision.Refused.class);
            }
        }
    }

    private static Stream<UpdateDecision> everything() {
        return UpdateStates.all().values().stream()
                .flatMap(
                        state ->
                                Stream.of(UpdateCommand.values())
                                        .flatMap(
                                                command ->
                                                        UpdateStates.parties().values().stream()
                                                                .flatMap(
                                                                        party ->
                                                                                Stream.of(
                                                                                                Window
                                                                                                        .values())
                                                                                        .map(
                                                                                                window ->
                                                                                                        UpdateStates
                                                                                                                .decide(
                                                                                                                        state,
                                                                                                                        command,
                                                                                                                        party,
                                                                                                                        window)))));
    }

    /** One table per command; where the days of the round decide, a cell says so. */
    private static String table() {
        return Stream.of(UpdateCommand.values())
                .map(UpdateWorkflowTest::table)
                .collect(Collectors.joining("\n", "\n", ""));
    }

    private static String table(UpdateCommand command) {
        var parties = UpdateStates.parties();
        var lines = new ArrayList<String>();
        lines.add("## " + words(command.name()));
        lines.add("");
        lines.add("| State | " + String.join(" | ", parties.keySet()) + " |");
        lines.add("| --- |" + " --- |".repeat(parties.size()));
        UpdateStates.all()
                .forEach(
                        (name, state) ->
                                lines.add(
                                        parties.values().stream()
                                                .map(party -> cell(state, command, party))
                                                .collect(
                                                        Collectors.joining(
                                                                " | ",
                                                                "| " + name + " | ",
                                                                " |"))));
        return String.join("\n", lines) + "\n";
    }

    private static String cell(UpdateState state, UpdateCommand command, Party party) {
        var open = said(UpdateStates.decide(state, command, party, Window.OPEN));
        var early = said(UpdateStates.decide(state, command, party, Window.NOT_OPEN_YET));
        var late = said(UpdateStates.decide(state, command, party, Window.LOCKED));
        var ended = said(UpdateStates.decide(state, command, party, Window.ENDED));
        var differing =
                Stream.of(early, late, ended)
                        .filter(other -> !other.equals(open))
                        .map(other -> "; " + other)
                        .collect(Collectors.joining());
        return open + differing;
    }

    private static String said(UpdateDecision decision) {
        return switch (decision) {
            case UpdateDecision.Next(var state) -> "**" + UpdateStates.shape(state) + "**";
            case UpdateDecision.Refused(var why) -> words(why.name());
        };
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("template.yaml"))) {
            folder = java.util.Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
