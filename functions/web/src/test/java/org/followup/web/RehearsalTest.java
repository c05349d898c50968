package org.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.followup.core.stores.InMemoryStore;
import org.followup.web.gateway.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is called before the picture; that it leaves no trace is tested packaged, on a table. */
final class RehearsalTest {

    private static final ServiceInMemory SERVICE =
            ServiceInMemory.at(Instant.parse("2026-03-01T09:00:00Z"), new InMemoryStore());

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void a_page_a_form_and_json_answer_as_they_should() throws IOException {
        assertThat(new Rehearsal(SERVICE.web().bean(Gateway.class)).play())
                .hasSize(7)
                .allSatisfy(
                        played ->
                                assertThat(played.answered())
                                        .as(played.route())
                                        .isEqualTo(played.wanted()));
        assertThat(SERVICE.store().letters().due(Instant.MAX, 10)).as("owed for none").isEmpty();
    }

    @Test
    void what_does_not_answer_as_it_should_is_told() {
        assertThat(new Rehearsal.Played("GET /", 200, 500).isAsItShould()).isFalse();
        assertThat(new Rehearsal.Played("GET /", 200, 200).isAsItShould()).isTrue();
    }
}
