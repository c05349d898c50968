package org.followup.acceptance.badinput;

import static org.followup.acceptance.badinput.SecretariatForm.KEPT;
import static org.followup.acceptance.badinput.SecretariatForm.day;
import static org.followup.acceptance.badinput.SecretariatForm.with;
import static org.followup.acceptance.badinput.TypedRegister.commitment;
import static org.followup.acceptance.badinput.TypedRegister.forum;
import static org.followup.acceptance.badinput.TypedRegister.round;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followup.acceptance.StartedService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Days in the wrong order, and rounds that overlap others. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadDaysTest {

    private static final String FORUM = "/forums/2025-tashkent";
    private static final String NEW = FORUM + "/rounds/new";
    private static final String SERIES = FORUM + "/rounds/series";
    private static final String MOVE = FORUM + "/rounds/round-4/move";
    private static final String OFFICE = FORUM + "/rounds/round-3/offices/kz";
    private static final String COMMITMENT = FORUM + "/commitments/new";
    private static final String BACKWARDS = "a due day that is not before the round opens";
    private static final String BACKWARDS_RU = "срок не раньше открытия раунда";
    private static final String OVERLAP = "Choose other days: Third round takes updates from";
    private static final String OVERLAP_RU = "Выберите другие дни: «Третий раунд» принимает отчёты";

    @RegisterExtension final StartedService service = StartedService.demonstration();

    private static final List<SecretariatForm> ROWS =
            List.of(
                    new SecretariatForm(
                            "/forums/new",
                            forum("2027-09-10", "2027-09-01"),
                            "a closing day that is not before the opening",
                            "день закрытия не раньше дня открытия"),
                    new SecretariatForm(
                            COMMITMENT,
                            with(commitment("kz"), day("milestone1", "2028-01-01")),
                            "lies after the day by which the whole is promised",
                            "позже дня, к которому обещано всё"),
                    new SecretariatForm(
                            COMMITMENT,
                            with(commitment("kz"), day("due", "2024-01-01")),
                            "not before the forum opened",
                            "не раньше открытия форума"),
                    new SecretariatForm(
                            NEW,
                            round("2026-08-20", "2026-08-01", "2026-09-01"),
                            BACKWARDS,
                            BACKWARDS_RU),
                    new SecretariatForm(
                            NEW,
                            round("2026-08-01", "2026-08-20", "2026-08-10"),
                            "a last day that is not before the due day",
                            "последний день не раньше срока"),
                    new SecretariatForm(
                            NEW,
                            round("2026-03-05", "2026-03-20", "2026-04-20"),
                            OVERLAP,
                            OVERLAP_RU),
                    new SecretariatForm(
                            SERIES,
                            series("2026-03-20", "12"),
                            "value=\"12\"",
                            OVERLAP,
                            OVERLAP_RU),
                    new SecretariatForm(
                            SERIES,
                            series("2027-03-31", "77"),
                            "value=\"77\"",
                            "a round opens before the one before it is due",
                            "раунд открывается раньше, чем наступит срок предыдущего"),
                    new SecretariatForm(
                            SERIES,
                            series("2026-02-01", "12"),
                            "value=\"12\"",
                            "a first due day that is still to come",
                            "первый срок, который ещё не прошёл"),
                    new SecretariatForm(
                            MOVE,
                            round("2026-08-20", "2026-08-01", "2026-09-01"),
                            BACKWARDS,
                            BACKWARDS_RU),
                    new SecretariatForm(
                            MOVE,
                            round("2026-03-05", "2026-03-20", "2026-04-20"),
                            OVERLAP,
                            OVERLAP_RU),
                    new SecretariatForm(
                            OFFICE + "/extend",
                            until("2026-02-01"),
                            "a day that is still to come at the office",
                            "день, который в офисе ещё не прошёл"),
                    new SecretariatForm(
                            OFFICE + "/extend",
                            until("2026-03-02"),
                            "a day after the one that holds now",
                            "день позже того, что действует сейчас"),
                    new SecretariatForm(
                            OFFICE + "/reopen",
                            until("2026-03-02"),
                            "The office can write until then anyway",
                            "До этого дня офис и так может писать"),
                    new SecretariatForm(
                            "/people/demo-kg-focal/hand-over/kg/FOCAL_POINT",
                            with(
                                    Map.of(
                                            "name",
                                            KEPT,
                                            "address",
                                            "next@example.org",
                                            "language",
                                            "en"),
                                    with(day("starts", "2026-05-01"), day("ends", "2026-04-01"))),
                            "The role would be held by nobody in between",
                            "Между ними роль никто бы не исполнял"));

    @TestFactory
    Stream<DynamicTest> each_has_its_message_and_nothing_is_stored_or_lost() {
        return SecretariatForm.refused(service, ROWS);
    }

    private static Map<String, String> until(String day) {
        return with(Map.of("reason", KEPT), day("day", day));
    }

    private static Map<String, String> series(String first, String before) {
        var numbers = Map.of("frequency", "MONTHLY", "count", "3", "before", before, "grace", "30");
        return with(numbers, day("first", first));
    }
}
