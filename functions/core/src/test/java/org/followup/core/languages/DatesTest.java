package org.followup.core.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.followup.core.languages.TypedDate.Reason;
import org.followup.core.languages.TypedDate.Refused;
import org.followup.core.languages.TypedDate.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 15);
    private static final Instant MOMENT = Instant.parse("2026-05-15T13:00:00Z");
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private final DateSentences sentences = new DateSentences(Messages.load(Messages.COMMON));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH | Friday 15 May 2026 | 15 May 2026",
                "RUSSIAN | пятница, 15 мая 2026 г. | 15 мая 2026 г.",
                "KAZAKH | 2026 ж. 15 мамыр, жұма | 2026 ж. 15 мам.",
                "KYRGYZ | 2026-ж., 15-май, жума | 2026-ж., 15-май",
                "TAJIK | Ҷумъа, 15 Май 2026 | 15 Май 2026",
                "TURKMEN | 15 maý 2026 anna | 15 maý 2026",
                "UZBEK_LATIN | juma, 15-may, 2026 | 15-may, 2026",
                "UZBEK_CYRILLIC | жума, 15 май, 2026 | 15 май, 2026",
            })
    void writes_a_day_as_the_language_does(Language language, String full, String brief) {
        assertThat(spaced(Dates.full(language, DAY))).isEqualTo(full);
        assertThat(spaced(Dates.brief(language, DAY))).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-05-15 | today | сегодня",
                "2026-05-16 | tomorrow | завтра",
                "2026-05-27 | in 12 days | через 12 дней",
                "2026-06-05 | in 21 days | через 21 день",
                "2026-05-14 | 1 day late | опоздание 1 день",
                "2026-05-12 | 3 days late | опоздание 3 дня",
            })
    void says_how_far_away_a_due_day_is(LocalDate due, String english, String russian) {
        assertThat(sentences.due(Language.ENGLISH, DAY, due)).isEqualTo(english);
        assertThat(sentences.due(Language.RUSSIAN, DAY, due)).isEqualTo(russian);
    }

    @Test
    void says_a_moment_by_the_clock_of_the_city() {
        assertThat(sentences.time(Language.ENGLISH, MOMENT, DUSHANBE)).isEqualTo("18:00 Dushanbe");
        assertThat(sentences.moment(Language.ENGLISH, MOMENT, DUSHANBE))
                .isEqualTo("Friday 15 May 2026, 18:00 Dushanbe");
        assertThat(spaced(sentences.moment(Language.RUSSIAN, MOMENT, ZoneId.of("Asia/Bishkek"))))
                .isEqualTo("пятница, 15 мая 2026 г., 19:00, Бишкек");
        assertThat(sentences.time(Language.ENGLISH, MOMENT, ZoneId.of("America/New_York")))
                .isEqualTo("09:00 New York");
    }

    @Test
    void knows_the_city_of_every_zone_of_the_region() {
        for (String zone :
                new String[] {
                    "Asia/Almaty", "Asia/Bishkek", "Asia/Dushanbe", "Asia/Ashgabat", "Asia/Tashkent"
                }) {
            assertThat(sentences.city(Language.RUSSIAN, ZoneId.of(zone))).matches("[А-Я][а-я]+");
        }
    }

    @Test
    void reads_a_typed_day() {
        assertThat(TypedDate.parse(" 15 ", "05", "2026")).isEqualTo(new Understood(DAY));
        assertThat(TypedDate.parse("2026-5-15")).isEqualTo(new Understood(DAY));
        assertThat(TypedDate.parse("29", "2", "2028"))
                .isEqualTo(new Understood(LocalDate.of(2028, 2, 29)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', ' ', EMPTY",
        "15, '', 2026, INCOMPLETE",
        "31, 4, 2026, NO_SUCH_DAY",
        "29, 2, 2027, NO_SUCH_DAY",
        "0, 1, 2026, NO_SUCH_DAY",
        "1, 13, 2026, NO_SUCH_DAY",
        "15, May, 2026, NOT_A_DATE",
        "-1, 5, 2026, NOT_A_DATE",
        "15, 5, 26, YEAR",
        "15, 5, 20266, YEAR",
    })
    void refuses_a_day_that_is_none(String day, String month, String year, Reason reason) {
        assertThat(TypedDate.parse(day, month, year)).isEqualTo(new Refused(reason));
    }

    @Test
    void names_countries_as_they_name_themselves() {
        Countries countries = new Countries(Messages.load(Messages.COMMON));

        assertThat(countries.name(Language.RUSSIAN, "KG")).isEqualTo("Кыргызстан");
        assertThat(countries.name(Language.RUSSIAN, "TM")).isEqualTo("Туркменистан");
        assertThat(countries.name(Language.ENGLISH, "MN")).isEqualTo("Mongolia");
    }

    /** Some languages keep day, month and year together by spaces that do not break. */
    private static String spaced(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
