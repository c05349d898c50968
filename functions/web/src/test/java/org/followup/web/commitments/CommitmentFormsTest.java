package org.followup.web.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Measurement;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CommitmentFormsTest {

    private static final String PATH = "/forums/2025-tashkent/commitments/new";

    private final ServiceInMemory service =
            ServiceInMemory.at(TwoOffices.MADE_AT, TwoOffices.store())
                    .signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(40));
    private final Web web = service.web();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_commitment_gets_the_next_reference_and_numbers_are_read_as_the_reader_writes_them() {
        web.get("/?lang=ru");

        var answer = commitment().sendTo(web, PATH);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("../../../commitments/KZ-2025-MON-03");
        var stored =
                service.store()
                        .commitments()
                        .find(new CommitmentReference("KZ-2025-MON-03"))
                        .orElseThrow();
        assertThat(stored.indicators().getFirst().baseline())
                .contains(new Measurement(new BigDecimal("12.5"), 2025, "Ежегодник"));
        assertThat(web.get("/commitments/KZ-2025-MON-03").text())
                .contains("Закон о детях", "12,5", "60");
    }

    @Test
    void a_faulty_commitment_comes_back_as_it_was_typed_and_is_not_stored() {
        var rows = service.store().progress().rows(TwoOffices.KZ, TwoOffices.FORUM);

        var answer =
                commitment()
                        .with("baseline", "twelve")
                        .with("target-year", "2999")
                        .with("theme", "XXX")
                        .with("unit-ru", "")
                        .sendTo(web, PATH);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Choose a theme of this forum", "Enter the unit")
                .contains("Enter a number in digits", "from 1990 to 2056")
                .contains("value=\"twelve\"", "value=\"2999\"", "Закон о детях")
                .contains("<option value=\"kz\" selected>", "value=\"1\" checked");
        assertThat(service.store().progress().rows(TwoOffices.KZ, TwoOffices.FORUM))
                .isEqualTo(rows);
    }

    @Test
    void a_text_of_200_000_characters_comes_back_whole() {
        var novel = "я".repeat(200_000);

        var answer = commitment().with("title-ru", novel).sendTo(web, PATH);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(novel, "Shorten this text to 500 characters");
    }

    private static TypedIn commitment() {
        return new TypedIn()
                .with("office", "kz")
                .with("theme", "MON")
                .with("articles", "1")
                .with("title-ru", "Закон о детях")
                .with("measure-ru", "Школы")
                .with("unit-ru", "% школ")
                .with("type", "PERCENT")
                .with("direction", "INCREASE")
                .with("baseline", "12,5")
                .with("baseline-year", "2025")
                .with("baseline-source", "Ежегодник")
                .with("target", "60")
                .with("target-year", "2028");
    }
}
