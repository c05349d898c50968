package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.acceptance.StartedService;
import org.followup.core.access.Link;
import org.followup.core.letters.LetterKind;
import org.followup.local.clock.Timetable;
import org.followup.local.outbox.OpenedLetter;
import org.followup.local.outbox.Outbox;
import org.followup.local.outbox.StoredLetter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A mail scanner opens every link of a real letter of each kind, and the address of a calendar:
 * nothing in the whole table changes, nobody is let in, and the person can still act. No item is
 * left out of the comparison; what writes by the clock stands still meanwhile.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScannerTest {

    private static final String TOKEN = "token-of-the-journeys";
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>,]+");
    private static final String WITH_A_CALENDAR = "focal.tj@example.org";

    @RegisterExtension
    final StartedService service =
            StartedService.demonstration().at(Instant.parse("2026-06-01T05:00:00Z")).knowing(TOKEN);

    private final Map<LetterKind, Set<URI>> links = new EnumMap<>(LetterKind.class);
    private final Map<URI, Set<Integer>> statuses = new LinkedHashMap<>();
    private Chromium chromium;
    private SignedIn people;
    private Scanner scanner;
    private AfterTheScanner afterwards;
    private Map<LetterKind, StoredLetter> letters;
    private URI calendar;
    private WholeTable before;
    private WholeTable after;

    @BeforeAll
    void everyLinkIsOpened() throws Exception {
        chromium = Chromium.start();
        var outside = new Outside(service.address(), TOKEN);
        people = new SignedIn(chromium, service);
        scanner = new Scanner(chromium.person(service.address().toString(), "en"));
        afterwards = new AfterTheScanner(chromium, service, people);
        letters =
                new EachKindOfLetter(chromium, people, outside).arrive(service.bean(Outbox.class));
        letters.forEach((kind, letter) -> links.put(kind, linksOf(letter.open())));
        calendar = madeCalendar();
        stopTheClock();

        before = WholeTable.of(service);
        var all = links.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        statuses.putAll(scanner.open(all));
        statuses.put(calendar, scanner.fetch(calendar));
        after = WholeTable.of(service);
    }

    @AfterAll
    void stop() {
        scanner.close();
        people.close();
        chromium.close();
    }

    @Test
    void it_finds_the_links_of_every_kind_and_those_for_every_purpose() {
        assertThat(links).containsOnlyKeys(LetterKind.values());
        assertThat(links.values()).noneMatch(Set::isEmpty);
        assertThat(letters)
                .allSatisfy(
                        (kind, letter) ->
                                assertThat(inHeaders(letter.open()).count())
                                        .as(kind.name())
                                        .isEqualTo(kind.choice().isPresent() ? 1 : 0));
        var purposes =
                statuses.keySet().stream()
                        .filter(AfterTheScanner::isSecret)
                        .map(link -> afterwards.stored(link).purpose())
                        .collect(Collectors.toSet());
        assertThat(purposes).containsExactlyInAnyOrder(Link.Purpose.values());
    }

    @Test
    void it_sees_the_button_of_a_link_and_the_way_in_to_every_other_page() {
        assertThat(statuses)
                .allSatisfy(
                        (link, answered) ->
                                assertThat(answered)
                                        .as(link.toString())
                                        .containsExactly(
                                                AfterTheScanner.isSecret(link) ? 200 : 401));
    }

    @Test
    void it_changes_nothing() {
        assertThat(before.items()).hasSizeGreaterThan(100);
        assertThat(before.changedUntil(after)).isEmpty();
    }

    @Test
    void it_is_let_in_nowhere() {
        assertThat(scanner.cookies()).doesNotContain(Scanner.SESSION);
        assertThat(scanner.look(service.address().resolve("/my-office"))).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void the_person_can_still_act(LetterKind kind) throws Exception {
        for (var link : links.get(kind)) {
            afterwards.act(letters.get(kind).to().getFirst(), link);
        }
    }

    @Test
    void the_calendar_is_still_there() {
        var program = people.as(WITH_A_CALENDAR).page().request();
        assertThat(program.get(calendar.toString()).text()).startsWith("BEGIN:VCALENDAR");
    }

    /** What has fallen due is done before; then nothing more is written by the clock. */
    private void stopTheClock() {
        var timetable = service.bean(Timetable.class);
        timetable.close();
        timetable.tick();
    }

    private Set<URI> linksOf(OpenedLetter letter) {
        var found = new LinkedHashSet<>(letter.links());
        inHeaders(letter).forEach(found::add);
        assertThat(found).allMatch(link -> link.startsWith(service.address().toString()));
        return found.stream().map(URI::create).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> inHeaders(OpenedLetter letter) {
        return letter.headers().stream()
                .flatMap(header -> ADDRESS.matcher(header.value()).results())
                .map(MatchResult::group);
    }

    private URI madeCalendar() {
        var person = people.as(WITH_A_CALENDAR);
        person.open("/my-letters");
        person.press("Make an address");
        return URI.create(person.page().locator("code.address").innerText());
    }
}
