package org.followup.web.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.followup.core.letters.MailQuota;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeskPagesTest {

    private static final String DESK = "/secretariat?lang=";

    private final ServiceInMemory service =
            ServiceInMemory.at(TwoOffices.MADE_AT, TwoOffices.store());

    @BeforeEach
    void signIn() {
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(5));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | verified addresses only, 200 a day at most | 3 letters went out"
                        + " | ask whoever runs the service to have AWS let it out",
                "ru | только до подтверждённых адресов, не больше 200 в день | отправлено 3 письма"
                        + " | вывести её из тестового режима AWS",
            })
    void in_the_sandbox_it_says_whom_letters_reach_how_many_and_what_to_do(
            String language, String reached, String sent, String next) {
        service.put(new MailQuota(200, 3, TwoOffices.MADE_AT));

        assertThat(service.web().get(DESK + language).text()).contains(reached, sent, next);
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 50_000, -1})
    void out_of_the_sandbox_it_says_nothing_of_it(long perDay) {
        service.put(new MailQuota(perDay, 3, TwoOffices.MADE_AT));

        assertThat(service.web().get(DESK + "en").text())
                .contains("Letters")
                .doesNotContain("verified addresses only");
    }

    @Test
    void says_nothing_of_it_before_the_mail_service_was_asked() {
        assertThat(service.web().get(DESK + "en").text())
                .contains("Letters")
                .doesNotContain("verified addresses only");
    }
}
